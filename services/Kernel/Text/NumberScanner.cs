namespace Newsdesk.Kernel.Text;

/// <summary>Finds where a number ends that begins at a given digit.</summary>
internal static class NumberScanner
{
    public static int FindEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsDigit(text[at]) || IsSeparator(text, at)))
        {
            at++;
        }

        return at + LengthOfEnding(text, at);
    }

    // 1.5 and 1,000 and 10:30, but not the comma of a list (1,2) nor the stop of a sentence.
    private static bool IsSeparator(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '.' => CharacterKinds.IsDigitAt(text, at + 1),
        ',' => CountDigits(text, at + 1) == 3,
        ':' => CountDigits(text, at + 1) == 2,
        _ => false,
    };

    private static int CountDigits(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (count < 4 && CharacterKinds.IsDigitAt(text, at + count))
        {
            count++;
        }

        return count;
    }

    // 1st, 22nd, 1980s.
    private static int LengthOfEnding(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var length = rest switch
        {
            ['s', ..] => 1,
            ['s' or 'S', 't' or 'T', ..] or ['n' or 'N', 'd' or 'D', ..] or ['r' or 'R', 'd' or 'D', ..] or ['t' or 'T', 'h' or 'H', ..] => 2,
            _ => 0,
        };
        if (rest is ['s', 't', ..])
        {
            length = 2;
        }

        return length > 0 && !CharacterKinds.IsLetterOrDigitAt(text, at + length) ? length : 0;
    }
}
