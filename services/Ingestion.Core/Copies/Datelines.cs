namespace Newsdesk.Articles.Copies;

/// <summary>Finds the agency of a dateline, the mark of place, day and agency before a report's first sentence, in the forms that agencies have.</summary>
internal sealed class Datelines(WireCredits credits)
{
    /// <summary>How far into a line the mark may stand: <c>UNITED NATIONS, Sept. 15 (Xinhua) --</c>.</summary>
    private const int MaxLength = 70;

    private const int MinCapitals = 3;
    private const int MaxSmallWord = 3;
    private const string Dashes = "-\u2013\u2014\u2015_";

    public string? Find(ReadOnlySpan<char> line)
    {
        var head = line[..Math.Min(line.Length, MaxLength)];
        return Bracketed(line, head) ?? Slashed(head) ?? Dashed(head) ?? Unspaced(head);
    }

    // PARIS (AP) — ...   BEIJING, Sept. 15 (Xinhua) -- ...   Madrid, 5 may (EFE).- ...   New Delhi, Sep 15 (PTI) The ...   (서울=연합뉴스) ...   【東京共同】...
    private string? Bracketed(ReadOnlySpan<char> line, ReadOnlySpan<char> head)
    {
        var open = head.IndexOfAny("([\u3010\uFF08");
        var length = open < 0 ? -1 : head[(open + 1)..].IndexOfAny(")]\u3011\uFF09");
        if (length < 0)
        {
            return null;
        }

        var inside = line.Slice(open + 1, length).Trim();
        var rest = line[(open + length + 2)..].TrimStart();
        var equals = inside.LastIndexOf('=');
        if (equals >= 0)
        {
            return open == 0 ? credits.Find(inside[(equals + 1)..].Trim()) : null;
        }

        if (open == 0 && line[0] != '(' && (credits.FindAtEnd(inside) ?? LastWord(inside)) is { } name)
        {
            return name;
        }

        if (open == 0 && inside.Length > 0 && inside[^1] is '\u96FB' or '\u7535')
        {
            return credits.FindAtStart(inside);
        }

        return BeginsWithDash(rest) || IsPlaceAndDay(line[..open]) ? credits.Find(inside) : null;
    }

    // MOSCOW, May 5. /TASS/. ...
    private string? Slashed(ReadOnlySpan<char> head)
    {
        var end = head.IndexOf("/.", StringComparison.Ordinal);
        var start = end < 0 ? -1 : head[..end].LastIndexOf('/');
        return start < 0 ? null : credits.Find(head[(start + 1)..end]);
    }

    // МОСКВА, 5 мая — РИА Новости. ...
    private string? Dashed(ReadOnlySpan<char> head)
    {
        for (var at = 1; at + 1 < head.Length; at++)
        {
            if (Dashes.Contains(head[at], StringComparison.Ordinal) && head[at - 1] == ' ' && head[at + 1] == ' ')
            {
                var after = head[(at + 1)..].Trim();
                var end = after.IndexOf('.');
                return end > 0 && IsPlaceAndDay(head[..at]) ? credits.Find(after[..end]) : null;
            }
        }

        return null;
    }

    // 新华社北京9月15日电 ...
    private string? Unspaced(ReadOnlySpan<char> head) => head.IndexOfAny("\u7535\u96FB") > 0 ? credits.FindAtStart(head) : null;

    private string? LastWord(ReadOnlySpan<char> inside) => credits.Find(inside[(inside.LastIndexOfAny(" \u3000") + 1)..]);

    private static bool BeginsWithDash(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart('.');
        return rest.Length > 0 && Dashes.Contains(rest[0], StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether this is a place in capitals, or a place, a comma and a day; a sentence has small words that are neither a month behind a number nor part of a name
    /// (<c>Rio de Janeiro</c>).
    /// </summary>
    private static bool IsPlaceAndDay(ReadOnlySpan<char> before)
    {
        var capitals = 0;
        var small = 0;
        var hasDigit = false;
        var isAfterNumber = false;
        foreach (var range in before.SplitAny(" ,./;"))
        {
            var word = before[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (char.IsLower(word[0]) && !isAfterNumber && word.Length > MaxSmallWord)
            {
                return false;
            }

            isAfterNumber = char.IsDigit(word[0]);
            hasDigit |= isAfterNumber;
            foreach (var c in word)
            {
                capitals += char.IsUpper(c) ? 1 : 0;
                small += char.IsLower(c) ? 1 : 0;
            }
        }

        return (hasDigit && before.Contains(',')) || (small == 0 && capitals >= MinCapitals);
    }
}
