namespace Newsdesk.Articles.Feeds;

/// <summary>The namespaces that prefixes stand for, element by element.</summary>
internal sealed class Scopes
{
    private const string Declaration = "xmlns";

    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly Stack<List<(string Prefix, string? Before)>?> _changes = new();

    public void Enter(IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        List<(string, string?)>? changes = null;
        foreach (var (name, value) in attributes)
        {
            if (IsDeclaration(name))
            {
                var prefix = name.Length == Declaration.Length ? "" : name[(Declaration.Length + 1)..];
                (changes ??= []).Add((prefix, _namespaces.GetValueOrDefault(prefix)));
                _namespaces[prefix] = FeedCharacters.Decode(value);
            }
        }

        _changes.Push(changes);
    }

    public void Leave()
    {
        foreach (var (prefix, before) in Enumerable.Reverse(_changes.Pop() ?? []))
        {
            if (before is null)
            {
                _namespaces.Remove(prefix);
            }
            else
            {
                _namespaces[prefix] = before;
            }
        }
    }

    /// <summary>The namespace and the local name that a name with a prefix stands for.</summary>
    public (string Namespace, string Local) Resolve(string name, bool isAttribute)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : name[..colon];
        var local = colon < 0 ? name : name[(colon + 1)..];
        return isAttribute && IsDeclaration(name) ? (FeedNames.Declarations, local)
            : colon < 0 && isAttribute ? ("", local) : (_namespaces.GetValueOrDefault(prefix) ?? FeedNames.NamespaceOf(prefix), local);
    }

    private static bool IsDeclaration(string attribute) => attribute == Declaration || attribute.StartsWith("xmlns:", StringComparison.Ordinal);
}
