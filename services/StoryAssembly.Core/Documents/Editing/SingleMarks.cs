namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Tells single quotation marks from apostrophes. Closing marks are looked for from left to right, each character once.</summary>
/// <param name="behindStops">Whether a mark must stand behind a stop or a comma to close: else it may be a possessive, <c>the drivers' plan</c>.</param>
internal ref struct SingleMarks(ReadOnlySpan<char> text, bool behindStops)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _closer = -1;

    public static bool IsOpener(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '\u2018'
        && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',' or '!' or '?'))
        && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && !IsElision(text[(at + 1)..]);

    public static bool IsCloser(ReadOnlySpan<char> text, int at, bool behindStop) =>
        text[at] is '\'' or '\u2019'
        && at > 0 && !char.IsWhiteSpace(text[at - 1])
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))
        && (!behindStop || text[at - 1] is '.' or ',' or '!' or '?' or '\u2026');

    /// <summary>The last mark that may close; -1 when none does.</summary>
    public static int FindLastCloser(ReadOnlySpan<char> text)
    {
        var at = text.Length - 1;
        while (at >= 0 && !IsCloser(text, at, behindStop: false))
        {
            at--;
        }

        return at;
    }

    /// <summary>The first mark behind the opener that closes; -1 when none does. Openers are asked for in their order.</summary>
    public int FindCloser(int opener)
    {
        while (_closer <= opener)
        {
            _closer++;
            while (_closer < _text.Length && !IsCloser(_text, _closer, behindStops))
            {
                _closer++;
            }
        }

        return _closer < _text.Length ? _closer : -1;
    }

    // 'em, '90s, 'tis, 'til, 'n
    private static bool IsElision(ReadOnlySpan<char> behind) =>
        (char.IsDigit(behind[0]) && behind is [_, _, 's' or ' ', ..])
        || behind.StartsWith("em ", StringComparison.Ordinal) || behind.StartsWith("til ", StringComparison.Ordinal)
        || behind.StartsWith("tis ", StringComparison.Ordinal) || behind.StartsWith("n ", StringComparison.Ordinal)
        || behind.StartsWith("n'", StringComparison.Ordinal);
}
