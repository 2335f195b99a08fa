namespace Newsdesk.LocalHost.Printing;

/// <summary>Breaks running text into lines.</summary>
internal static class TextWrap
{
    /// <summary>A space at which no line is broken. It is printed as a space.</summary>
    public const char Glue = '\u00A0';

    /// <summary>Lines of at most <paramref name="width"/> characters; a longer word has a line to itself. Later lines are indented like the bullet.</summary>
    public static IEnumerable<string> Lines(string text, string bullet, int width)
    {
        var indent = new string(' ', bullet.Length);
        var line = bullet;
        var empty = true;
        foreach (var word in Words(text))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = indent;
                empty = true;
            }

            line += empty ? word : $" {word}";
            empty = false;
        }

        if (!empty)
        {
            yield return line;
        }
    }

    /// <summary>A text of at most <paramref name="length"/> characters and three dots, ended after a word where there is one.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length);
        end = end > length / 2 ? end : length;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd()} ...";
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] == Glue || !char.IsWhiteSpace(text[i])))
            {
                continue;
            }

            if (i > start)
            {
                yield return text[start..i].Replace(Glue, ' ');
            }

            start = i + 1;
        }
    }
}
