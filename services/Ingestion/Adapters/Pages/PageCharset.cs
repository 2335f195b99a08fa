using System.Text;
using System.Text.RegularExpressions;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Decodes a page as browsers do: byte order mark, then what the server says, then what the page declares, then UTF-8, and windows-1252 when it is not that.</summary>
internal static partial class PageCharset
{
    /// <summary>Where browsers look for a declaration.</summary>
    private const int Head = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="page">The bytes as they came.</param>
    /// <param name="contentType">The <c>Content-Type</c> that came with them, or null.</param>
    public static string Decode(byte[] page, string? contentType = null)
    {
        using var marked = new StreamReader(new MemoryStream(page), Encoding.Latin1, detectEncodingFromByteOrderMarks: true, bufferSize: 128);
        marked.Peek();
        if (marked.CurrentEncoding.CodePage != Encoding.Latin1.CodePage)
        {
            return marked.ReadToEnd();
        }

        return (Named(contentType ?? "") ?? Named(HeadOf(page)) ?? Guess(page)).GetString(page);
    }

    private static string HeadOf(byte[] page) => Encoding.Latin1.GetString(page, 0, Math.Min(page.Length, Head));

    private static Encoding? Named(string declaration)
    {
        var match = Charset().Match(declaration);
        return match.Success ? Find(match.Groups["name"].Value) : null;
    }

    // Browsers read a page that says Latin-1 as windows-1252.
    private static Encoding? Find(string name)
    {
        try
        {
            name = name.ToUpperInvariant() is "ISO-8859-1" or "LATIN1" or "US-ASCII" ? "windows-1252" : name;
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Guess(byte[] page)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(page);
            return StrictUtf8;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9_:.\-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
