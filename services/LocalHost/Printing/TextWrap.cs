namespace Newsdesk.LocalHost.Printing;

/// <summary>Breaks running text into lines.</summary>
internal static class TextWrap
{
    /// <summary>Lines of at most <paramref name="width"/> characters; a longer word has a line to itself. Later lines are indented like the bullet.</summary>
    public static IEnumerable<string> Lines(string text, string bullet, int width)
    {
        var indent = new string(' ', bullet.Length);
        var line = bullet;
        var empty = true;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
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
}
