namespace Newsdesk.Articles.Copies;

/// <summary>The words of a text as hashes: letters and digits only, without case, so that punctuation and layout do not matter. Scripts written without spaces give a word a character.</summary>
public static class WordHashes
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    // Of each ASCII character, the small letter or digit that it counts as; 0 when it separates words.
    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(c => char.IsLetterOrDigit((char)c) ? (byte)char.ToLowerInvariant((char)c) : (byte)0)];

    public static ulong[] Of(ReadOnlySpan<char> text)
    {
        var words = new ulong[(text.Length / 4) + 1];
        var count = 0;
        var hash = FnvOffset;
        foreach (var c in text)
        {
            var letter = c < Ascii.Length ? (char)Ascii[c] : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';
            if (letter == '\0')
            {
                if (hash != FnvOffset)
                {
                    Add(ref words, ref count, ref hash);
                }

                continue;
            }

            hash = (hash ^ letter) * FnvPrime;
            if (c >= '\u2E80')
            {
                Add(ref words, ref count, ref hash);
            }
        }

        if (hash != FnvOffset)
        {
            Add(ref words, ref count, ref hash);
        }

        Array.Resize(ref words, count);
        return words;
    }

    private static void Add(ref ulong[] words, ref int count, ref ulong hash)
    {
        if (count == words.Length)
        {
            Array.Resize(ref words, count * 2);
        }

        words[count++] = hash;
        hash = FnvOffset;
    }
}
