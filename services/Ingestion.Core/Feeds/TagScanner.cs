namespace Newsdesk.Articles.Feeds;

/// <summary>
/// Walks markup that need not be well formed, one tag or text at a time. Moves forward only: what never ends is looked for once. Elements are named in ASCII; anything else after
/// a <c>&lt;</c> is text.
/// </summary>
internal sealed class TagScanner(string text)
{
    /// <summary>How far the closing quote of a value may be.</summary>
    private const int MaxValue = 65_536;

    private readonly List<KeyValuePair<string, string>> _attributes = [];
    private readonly HashSet<string> _missing = [];
    private int _at;

    public TagKind Kind { get; private set; }

    /// <summary>What a text says, its references unresolved.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The name of a tag, with its prefix.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether a tag opens and closes its element.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether the text ended inside of what was read last.</summary>
    public bool IsCut { get; private set; }

    /// <summary>At most as many as <see cref="FeedBounds"/> allows, their references unresolved.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    /// <summary>Characters passed.</summary>
    public int Position => _at;

    public bool Read()
    {
        while (_at < text.Length)
        {
            if (text[_at] != '<')
            {
                return TakeText(_at);
            }

            var next = _at + 1 < text.Length ? text[_at + 1] : ' ';
            if (next is '!' or '?')
            {
                if (TakeData() || (!TrySkipDeclaration(next) && TakeText(_at + 1)))
                {
                    return true;
                }
            }
            else if (next == '/' && _at + 2 < text.Length && IsNameStart(text[_at + 2]))
            {
                return TakeEnd();
            }
            else if (IsNameStart(next))
            {
                return TakeStart();
            }
            else
            {
                return TakeText(_at + 1);
            }
        }

        return false;
    }

    /// <summary>Passes everything up to the end tag of an element whose content is no markup.</summary>
    public void SkipTo(string endTag) => _at = Find(endTag, _at) is var end and >= 0 ? end : _at;

    private bool TakeText(int from)
    {
        var end = text.IndexOf('<', from);
        end = end < 0 ? text.Length : end;
        Text = text[_at..end];
        Kind = TagKind.Text;
        _at = end;
        return true;
    }

    private bool TakeData()
    {
        if (!StartsWith("<![CDATA["))
        {
            return false;
        }

        var end = Find("]]>", _at);
        IsCut = end < 0;
        Text = text[(_at + "<![CDATA[".Length)..(IsCut ? text.Length : end)];
        Kind = TagKind.Data;
        _at = IsCut ? text.Length : end + 3;
        return true;
    }

    /// <summary>Passes a comment, a document type or an instruction; false when it is none or never ends.</summary>
    private bool TrySkipDeclaration(char kind)
    {
        var isComment = StartsWith("<!--");
        if (!isComment && (_at + 2 >= text.Length || !char.IsAsciiLetter(text[_at + 2]) || Find(">", _at) < 0))
        {
            return false;
        }

        var closing = isComment ? "-->" : kind == '?' ? "?>" : HasSubset() ? "]>" : ">";
        var close = Find(closing, _at);
        if (close < 0)
        {
            closing = ">";
            close = Find(closing, _at);
        }

        _at = close >= 0 ? close + closing.Length : isComment ? text.Length : _at;
        return close >= 0 || isComment;
    }

    private bool StartsWith(string opening) => text.AsSpan(_at).StartsWith(opening, StringComparison.OrdinalIgnoreCase);

    // <!DOCTYPE rss [ ... ]>
    private bool HasSubset() => text.AsSpan(_at).IndexOfAny('[', '>') is var at and >= 0 && text[_at + at] == '[';

    private bool TakeEnd()
    {
        var end = _at + 2;
        Name = TakeName(ref end);
        var close = text.AsSpan(end).IndexOfAny('<', '>');
        _at = close < 0 ? text.Length : end + close + (text[end + close] == '>' ? 1 : 0);
        IsCut = close < 0;
        Kind = TagKind.End;
        return true;
    }

    private bool TakeStart()
    {
        _at++;
        Name = TakeName(ref _at);
        Kind = TagKind.Start;
        IsEmpty = false;
        _attributes.Clear();
        while (_at < text.Length)
        {
            switch (text[_at])
            {
                case '>':
                    _at++;
                    return true;
                case '<':
                    return true;
                case '/':
                    _at++;
                    IsEmpty = _at < text.Length && text[_at] == '>';
                    break;
                case var name when IsNameStart(name):
                    TakeAttribute();
                    break;
                default:
                    _at++;
                    break;
            }
        }

        IsCut = true;
        return true;
    }

    private void TakeAttribute()
    {
        var name = TakeName(ref _at);
        SkipSpace();
        var value = "";
        if (_at < text.Length && text[_at] == '=')
        {
            _at++;
            SkipSpace();
            value = TakeValue();
        }

        if (_attributes.Count < FeedBounds.Attributes && !_attributes.Exists(attribute => attribute.Key == name))
        {
            _attributes.Add(new(name, value));
        }
    }

    private string TakeValue()
    {
        if (_at < text.Length && text[_at] is '"' or '\'')
        {
            var end = text.AsSpan(_at + 1, Math.Min(MaxValue, text.Length - _at - 1)).IndexOf(text[_at]);
            if (end >= 0)
            {
                var from = _at + 1;
                _at = from + end + 1;
                return text[from..(from + end)];
            }

            _at++;
        }

        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('>' or '<'))
        {
            _at++;
        }

        return text[start.._at];
    }

    private string TakeName(ref int at)
    {
        var from = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or ':'))
        {
            at++;
        }

        return text[from..at];
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private int Find(string sought, int from)
    {
        if (_missing.Contains(sought))
        {
            return -1;
        }

        var found = text.IndexOf(sought, from, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            _missing.Add(sought);
        }

        return found;
    }

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';
}
