using System.Text;

namespace Newsdesk.Kernel.Text;

/// <summary>Brings a text to the one form that is stored: NFC, line ends as <c>\n</c>, no control characters, no broken surrogates.</summary>
public static class TextNormalizer
{
    /// <summary>
    /// Longest run of combining marks that is kept, as in the Stream-Safe Text Format (UAX #15, section 13): composing an endless run takes quadratic time.
    /// </summary>
    private const int MaxMarks = 30;

    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var clean = NeedsCleaning(text) ? Clean(text) : text;
        return clean.IsNormalized(NormalizationForm.FormC) ? clean : clean.Normalize(NormalizationForm.FormC);
    }

    private static bool NeedsCleaning(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if ((c < ' ' && c is not ('\n' or '\t')) || c is '\u007F' or (>= '\u0080' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' || c >= '\u0300')
            {
                return true;
            }
        }

        return false;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsSurrogate(c))
            {
                marks = 0;
                at += AppendSurrogate(text, at, clean);
                continue;
            }

            marks = CharacterKinds.At(text, at, out _) is CharacterKind.Mark ? marks + 1 : 0;
            if (c == '\r')
            {
                clean.Append('\n');
                at += at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
            }
            else if (c is '\u0085' or '\u2028' or '\u2029')
            {
                clean.Append('\n');
            }
            else if (marks <= MaxMarks && c != '\uFEFF' && (!char.IsControl(c) || c is '\n' or '\t'))
            {
                clean.Append(c);
            }

            at++;
        }

        return clean.ToString();
    }

    private static int AppendSurrogate(string text, int at, StringBuilder clean)
    {
        if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        {
            clean.Append(text, at, 2);
            return 2;
        }

        clean.Append('\uFFFD');
        return 1;
    }
}
