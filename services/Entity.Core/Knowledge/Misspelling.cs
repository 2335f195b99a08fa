namespace Newsdesk.Entities.Knowledge;

/// <summary>What somebody may have meant who has written one letter wrong.</summary>
internal static class Misspelling
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz '-";

    /// <summary>The query without the letter at a place, with it and the next swapped, with another in its stead, and with one more before it.</summary>
    public static IEnumerable<string> At(string query, int at)
    {
        var (before, from, behind) = (query[..at], query[at..], query[(at + 1)..]);
        yield return before + behind;
        if (behind.Length > 0 && behind[0] != query[at])
        {
            yield return $"{before}{behind[0]}{query[at]}{behind[1..]}";
        }

        foreach (var letter in Letters)
        {
            if (letter != query[at])
            {
                yield return $"{before}{letter}{behind}";
                yield return $"{before}{letter}{from}";
            }
        }
    }
}
