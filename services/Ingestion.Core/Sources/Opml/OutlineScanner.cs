using System.Net;

namespace Newsdesk.Articles.Sources.Opml;

/// <summary>
/// Finds the outlines of a list whether or not it is well-formed XML: everything that an outline says stands in its own tag, so a fault in one tag is no fault of the next.
/// Runs once over the text.
/// </summary>
internal ref struct OutlineScanner(string text)
{
    private const string Tag = "<outline";
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    // The next outline first: what is looked for after it is looked for in this one only.
    private static readonly string[] Ends = [Tag, "</outline", "</body"];

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _counted;
    private bool _endsComments = true;

    /// <summary>Line of the current outline, counted from 1.</summary>
    public int LineNumber { get; private set; } = 1;

    /// <summary>Attributes of the current outline; names without regard to case, the first of a name counts.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool MoveNext()
    {
        while (Find() is >= 0 and var start)
        {
            _position = start + Tag.Length;
            if (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('/' or '>'))
            {
                continue;
            }

            LineNumber += _text[_counted..start].Count('\n');
            _counted = start;
            ReadAttributes();
            return true;
        }

        return false;
    }

    // The next tag that is not commented out.
    private int Find()
    {
        while (true)
        {
            var tag = _text[_position..].IndexOf(Tag, StringComparison.OrdinalIgnoreCase);
            if (tag < 0)
            {
                return -1;
            }

            var comment = _endsComments ? _text.Slice(_position, tag).IndexOf(CommentStart, StringComparison.Ordinal) : -1;
            if (comment < 0)
            {
                return _position + tag;
            }

            var inside = _position + comment + CommentStart.Length;
            var end = _text[inside..].IndexOf(CommentEnd, StringComparison.Ordinal);
            // A comment without end hides nothing.
            _endsComments = end >= 0;
            _position = end < 0 ? inside : inside + end + CommentEnd.Length;
        }
    }

    // A tag ends where the next one begins: a '>' before that may be of markup in a description whose quotes nobody has escaped.
    private void ReadAttributes()
    {
        Attributes.Clear();
        var tag = _text[_position..];
        foreach (var end in Ends)
        {
            tag = tag.IndexOf(end, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? tag[..at] : tag;
        }

        for (var at = 0; at < tag.Length;)
        {
            at += ReadAttribute(tag[at..]);
        }

        var comment = tag.IndexOf(CommentStart, StringComparison.Ordinal);
        _position += comment < 0 ? tag.Length : comment;
    }

    // Answers how far it has read, at least one character.
    private readonly int ReadAttribute(ReadOnlySpan<char> rest)
    {
        var name = 0;
        while (name < rest.Length && IsName(rest[name]))
        {
            name++;
        }

        var equals = SkipSpace(rest, name);
        if (name == 0 || equals >= rest.Length || rest[equals] is not '=')
        {
            return Math.Max(name, 1);
        }

        var start = SkipSpace(rest, equals + 1);
        var end = EndOfValue(rest, ref start);
        Attributes.TryAdd(rest[..name].ToString(), WebUtility.HtmlDecode(rest[start..end].ToString()));
        return Math.Max(end < rest.Length && rest[end] is '"' or '\'' ? end + 1 : end, 1);
    }

    // A value whose quote is not closed ends with its line; one without quotes at the next space.
    private static int EndOfValue(ReadOnlySpan<char> rest, ref int start)
    {
        if (start >= rest.Length)
        {
            return start = rest.Length;
        }

        int length;
        if (rest[start] is '"' or '\'')
        {
            var quote = rest[start++];
            length = rest[start..].IndexOf(quote);
            length = length < 0 ? rest[start..].IndexOfAny("\r\n") : length;
        }
        else
        {
            length = rest[start..].IndexOfAny(" \t\r\n>");
        }

        return length < 0 ? rest.Length : start + length;
    }

    private static int SkipSpace(ReadOnlySpan<char> rest, int at)
    {
        while (at < rest.Length && char.IsWhiteSpace(rest[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsName(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or ':' or '.';
}
