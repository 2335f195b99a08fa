namespace Newsdesk.Stories.Verification;

/// <summary>Looks for words in a text, not for parts of words.</summary>
internal static class WholeWords
{
    public static bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<char> words, StringComparison comparison = StringComparison.Ordinal)
    {
        var from = 0;
        while (words.Length > 0 && text[from..].IndexOf(words, comparison) is >= 0 and var offset)
        {
            var at = from + offset;
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }
}
