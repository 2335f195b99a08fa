namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>What the table of searchable words is made by: which words of a name stand in it, and what a row is worth.</summary>
internal static class SearchRows
{
    /// <summary>Rows whose highest worth is kept together.</summary>
    public const int RunLength = 256;

    public const int Kinds = 5;

    /// <summary>Characters of a folded name, from the word on, by which rows are ordered.</summary>
    public const int KeyLength = 100;

    private const int MaxName = 1000;
    private const int MaxLength = 255;

    /// <summary>Where the words of a folded name begin.</summary>
    public static IEnumerable<int> WordStarts(string name)
    {
        for (var i = 0; i < Math.Min(name.Length, MaxName); i++)
        {
            if (i == 0 || (!char.IsLetterOrDigit(name[i - 1]) && char.IsLetterOrDigit(name[i])))
            {
                yield return i;
            }
        }
    }

    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> folded, int start) => folded[start..Math.Min(folded.Length, start + KeyLength)];

    /// <summary>The beginning of a name before a later word, names before aliases, well known before little known, short before long.</summary>
    public static ushort Worth(int start, bool isName, int prominence, int nameLength) =>
        (ushort)((start == 0 ? 1 << 13 : 0) | (isName ? 1 << 12 : 0) | (Math.Clamp(prominence, 0, 15) << 8) | (MaxLength - Math.Min(nameLength, MaxLength)));
}
