using System.Text;
using System.Text.RegularExpressions;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Decodes a page: byte order mark, then UTF-8 when it beyond doubt is, then as browsers do: what the server says, what the page declares, UTF-8, and windows-1252 when it is not that.</summary>
internal static partial class PageCharset
{
    /// <summary>Where browsers look for a declaration.</summary>
    private const int Head = 1024;

    /// <summary>Long sequences from which on a page that is valid UTF-8 is UTF-8.</summary>
    private const int MinLong = 8;

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

        var isUtf8 = IsUtf8(page);
        var encoding = isUtf8 && CountLong(page) >= MinLong ? StrictUtf8 : Named(contentType ?? "") ?? Named(HeadOf(page));
        return (encoding ?? (isUtf8 ? StrictUtf8 : CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1)).GetString(page);
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

    // What was stored or passed on as UTF-8 often still declares what it once was.
    private static bool IsUtf8(byte[] page)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(page);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Sequences of three bytes and more; other charsets do not make many of them by chance.
    private static int CountLong(ReadOnlySpan<byte> page)
    {
        var count = 0;
        foreach (var value in page)
        {
            count += value >= 0xE0 ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9_:.\-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
