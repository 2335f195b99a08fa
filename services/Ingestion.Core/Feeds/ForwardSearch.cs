namespace Newsdesk.Articles.Feeds;

/// <summary>Searches a text for whoever moves forward through it: what was not found once is not looked for again.</summary>
internal sealed class ForwardSearch(string text)
{
    private const string SubsetEnd = "]...>";

    private readonly HashSet<string> _missing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Characters looked at so far.</summary>
    public long Searched { get; private set; }

    /// <summary>Where it stands, whatever its case; -1 when it does not.</summary>
    public int Find(string sought, int from)
    {
        if (_missing.Contains(sought))
        {
            return -1;
        }

        var found = text.IndexOf(sought, from, StringComparison.OrdinalIgnoreCase);
        Searched += (found < 0 ? text.Length : found) - from;
        if (found < 0)
        {
            _missing.Add(sought);
        }

        return found;
    }

    /// <summary>Where it stands among so many characters; -1 when it does not.</summary>
    public int FindWithin(char sought, int from, int length)
    {
        length = Math.Min(length, text.Length - from);
        var found = text.AsSpan(from, length).IndexOf(sought);
        Searched += found < 0 ? length : found;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Where it ends; -1 when it does not stand there.</summary>
    public int Past(string sought, int from) => Find(sought, from) is var found and >= 0 ? found + sought.Length : -1;

    /// <summary>Where a document type with declarations of its own ends, <c>&lt;!DOCTYPE rss [ ... ]&gt;</c>; -1 when it has none.</summary>
    public int PastSubset(int from)
    {
        var opening = text.AsSpan(from).IndexOfAny('[', '>');
        Searched += Math.Max(opening, 0);
        if (opening < 0 || text[from + opening] == '>' || _missing.Contains(SubsetEnd))
        {
            return -1;
        }

        for (var at = Find("]", from); at >= 0; at = Find("]", at))
        {
            at++;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at < text.Length && text[at] == '>')
            {
                return at + 1;
            }
        }

        _missing.Add(SubsetEnd);
        return -1;
    }
}
