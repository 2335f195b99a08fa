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
    private readonly ForwardSearch _search = new(text);
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

    /// <summary>Characters searched so far; at most a small multiple of the text.</summary>
    public long Searched => _search.Searched;

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
    public void SkipTo(string endTag) => _at = _search.Find(endTag, _at) is var end and >= 0 ? end : _at;

    private bool TakeText(int from)
    {
        var end = _search.Find("<", from);
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

        var end = _search.Find("]]>", _at);
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
        if (!isComment && (_at + 2 >= text.Length || !char.IsAsciiLetter(text[_at + 2]) || _search.Find(">", _at) < 0))
        {
            return false;
        }

        var end = isComment ? _search.Past("-->", _at) : kind == '?' ? _search.Past("?>", _at) : _search.PastSubset(_at);
        end = end >= 0 ? end : _search.Past(">", _at);
        _at = end >= 0 ? end : isComment ? text.Length : _at;
        return end >= 0 || isComment;
    }

    private bool StartsWith(string opening) => text.AsSpan(_at).StartsWith(opening, StringComparison.OrdinalIgnoreCase);

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
            var from = _at + 1;
            var end = _search.FindWithin(text[_at], from, MaxValue);
            if (end >= 0)
            {
                _at = end + 1;
                return text[from..end];
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

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';
}
