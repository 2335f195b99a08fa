using System.Text;

namespace Newsdesk.Articles.Feeds;

/// <summary>An element of a feed, by the name that <see cref="FeedNames"/> gives it.</summary>
internal sealed class FeedNode(string name, string namespaceName, string localName, FeedNode? parent)
{
    private List<KeyValuePair<string, string>>? _attributes;
    private List<object>? _content;

    public string Name => name;

    public string NamespaceName => namespaceName;

    /// <summary>As written, without a prefix.</summary>
    public string LocalName => localName;

    public FeedNode? Parent => parent;

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>Elements and texts, in order.</summary>
    public IReadOnlyList<object> Content => _content ?? (IReadOnlyList<object>)[];

    public IEnumerable<FeedNode> Children => Content.OfType<FeedNode>();

    public bool HasChildren => _content?.Exists(part => part is FeedNode) == true;

    /// <summary>All text inside.</summary>
    public string Value
    {
        get
        {
            if (_content is null or [string])
            {
                return _content is null ? "" : (string)_content[0];
            }

            var text = new StringBuilder();
            AppendTo(text);
            return text.ToString();
        }
    }

    /// <summary>An attribute, whatever the case of its name; null when it is missing.</summary>
    public string? Attribute(string key)
    {
        if (_attributes is null)
        {
            return null;
        }

        foreach (var attribute in _attributes)
        {
            if (attribute.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    public void Add(string key, string value) => (_attributes ??= []).Add(new(key, value));

    public void Add(string text) => (_content ??= []).Add(text);

    public void Add(FeedNode child) => (_content ??= []).Add(child);

    /// <summary>Takes the last child off.</summary>
    public void RemoveLast() => _content?.RemoveAt(_content.Count - 1);

    private void AppendTo(StringBuilder text)
    {
        foreach (var part in Content)
        {
            if (part is FeedNode child)
            {
                child.AppendTo(text);
            }
            else
            {
                text.Append((string)part);
            }
        }
    }
}
