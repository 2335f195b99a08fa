namespace Newsdesk.Articles.Feeds;

/// <summary>
/// Reads what is meant as XML: ampersands and tags that are none, entities of HTML, undeclared prefixes, elements that are not closed or closed in the wrong order, words before the
/// root, documents that break off.
/// </summary>
internal sealed class TolerantXml(string text, FeedTree tree)
{
    private readonly TagScanner _scanner = new(text);
    private readonly List<string> _open = [];
    private readonly Scopes _scopes = new();

    public void Read()
    {
        while (!tree.IsFull && _scanner.Read())
        {
            if (_scanner.IsCut && _scanner.Kind is not TagKind.End)
            {
                break;
            }

            switch (_scanner.Kind)
            {
                case TagKind.Start:
                    Open();
                    break;
                case TagKind.End:
                    CloseTo(_open.FindLastIndex(name => name.Equals(_scanner.Name, StringComparison.OrdinalIgnoreCase)));
                    break;
                case TagKind.Data:
                    tree.AddText(_scanner.Text);
                    break;
                default:
                    tree.AddText(FeedCharacters.Decode(_scanner.Text));
                    break;
            }

            if (_open.Count == 0 && (tree.Root is not null || _scanner.Position > FeedBounds.Prologue))
            {
                break;
            }
        }

        tree.Break();
    }

    private void Open()
    {
        _scopes.Enter(_scanner.Attributes);
        var (namespaceName, localName) = _scopes.Resolve(_scanner.Name, isAttribute: false);
        if (_open.Count >= FeedBounds.Depth || (_open.Count == 0 && !tree.IsRoot(namespaceName, localName)))
        {
            _scopes.Leave();
            return;
        }

        while (_open.Count > 1 && tree.IsMisplaced(namespaceName, localName))
        {
            CloseTo(_open.Count - 1);
        }

        tree.Open(namespaceName, localName);
        _open.Add(_scanner.Name);
        foreach (var (name, value) in _scanner.Attributes)
        {
            var (attributeNamespace, attributeName) = _scopes.Resolve(name, isAttribute: true);
            tree.AddAttribute(attributeNamespace, attributeName, FeedCharacters.Decode(value));
        }

        if (_scanner.IsEmpty)
        {
            CloseTo(_open.Count - 1);
        }
    }

    private void CloseTo(int index)
    {
        while (index >= 0 && _open.Count > index)
        {
            _open.RemoveAt(_open.Count - 1);
            _scopes.Leave();
            tree.Close();
        }
    }
}
