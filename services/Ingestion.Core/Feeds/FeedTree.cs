namespace Newsdesk.Articles.Feeds;

/// <summary>Grows the tree of a feed within <see cref="FeedBounds"/>. An entry is handed over when it ends and leaves the tree, so that one is held at a time.</summary>
internal sealed class FeedTree(Action<FeedNode> take)
{
    private readonly FeedNames _names = new();
    private FeedNode? _current;
    private FeedNode? _entry;
    private int _nodes;
    private int _nodesOutside;

    public FeedNode? Root { get; private set; }

    public int Depth { get; private set; }

    /// <summary>Whether there is no more room.</summary>
    public bool IsFull => _nodes >= FeedBounds.Nodes;

    public bool IsRoot(string namespaceName, string localName) => FeedLayout.IsRoot(_names.Of(namespaceName, localName));

    /// <summary>Whether an entry cannot begin here unless what is open ends first.</summary>
    public bool IsMisplaced(string namespaceName, string localName) =>
        _current is not null && FeedLayout.IsEntry(Root, _names.Of(namespaceName, localName)) && !FeedLayout.HoldsEntries(_current, Depth);

    public void Open(string namespaceName, string localName)
    {
        var node = new FeedNode(_names.Of(namespaceName, localName), namespaceName, localName, _current);
        if (_entry is null && FeedLayout.IsEntry(Root, node.Name) && _current is not null && FeedLayout.HoldsEntries(_current, Depth))
        {
            _entry = node;
            _nodesOutside = _nodes;
        }

        Root ??= node;
        _current?.Add(node);
        _current = node;
        _nodes++;
        Depth++;
    }

    /// <summary>Adds an attribute to what was opened last. Of declarations only the default namespace of the root is kept.</summary>
    public void AddAttribute(string namespaceName, string localName, string value)
    {
        if (namespaceName == FeedNames.Declarations && (localName != FeedNames.Namespace || _current != Root))
        {
            return;
        }

        if (_current is { Attributes.Count: < FeedBounds.Attributes })
        {
            _current.Add(FeedNames.OfAttribute(namespaceName, localName), FeedCharacters.Repair(value));
        }
    }

    public void AddText(string text)
    {
        // White space between the parts of a feed says nothing.
        if (_current is null || (_entry is null && Depth <= 2 && string.IsNullOrWhiteSpace(text)))
        {
            return;
        }

        _current.Add(FeedCharacters.Repair(text));
        _nodes++;
    }

    public void Close()
    {
        if (_current is null)
        {
            return;
        }

        var closed = _current;
        _current = closed.Parent;
        Depth--;
        if (closed == _entry)
        {
            take(closed);
            _entry = null;
            _nodes = _nodesOutside;
            _current?.RemoveLast();
        }
    }

    /// <summary>Ends a document that breaks off: the part that was being read is dropped, what was whole stays.</summary>
    public void Break()
    {
        while (_current is not null)
        {
            var isPart = _current.Parent is { } parent && (parent == _entry || (_entry is null && FeedLayout.HoldsEntries(parent, Depth - 1)));
            var outer = _current.Parent;
            if (isPart && _current != _entry && !FeedLayout.HoldsEntries(_current, Depth))
            {
                outer?.RemoveLast();
            }

            Close();
        }
    }
}
