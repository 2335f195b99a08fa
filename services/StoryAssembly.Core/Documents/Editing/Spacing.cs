using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Finds line breaks, tabs and repeated spaces.</summary>
internal static class Spacing
{
    /// <summary>The first run of white space from <paramref name="from"/> on that is not one plain space; empty when there is none.</summary>
    public static TextSpan FindIrregular(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end - at > 1 || text[at] != ' ')
            {
                return new TextSpan(at, end);
            }

            at = end;
        }

        return default;
    }
}
