using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Newsdesk.Articles.Feeds;

/// <summary>
/// Decodes a document as browsers do: byte order mark, then HTTP, then what the document declares, then UTF-8. Bytes that are not UTF-8 where it should be are read as windows-1252,
/// one by one as long as most of the others make sense, else all of them unless the caller can tell what they are.
/// </summary>
internal static partial class FeedEncoding
{
    private const int Head = 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: false);

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    public static DecodedText Decode(byte[] document, string? contentType, Func<byte[], Encoding?>? guess = null)
    {
        var charset = Marked(document)
            ?? Find(HttpCharset().Match(contentType ?? "").Groups["name"].Value)
            ?? Unmarked(document)
            ?? Find(DeclaredCharset().Match(Encoding.Latin1.GetString(document, 0, Math.Min(document.Length, Head))).Groups["name"].Value)
            ?? new Charset("utf-8", Utf8);
        try
        {
            return new(Text(charset.Encoding, document), charset.Name, true);
        }
        catch (DecoderFallbackException)
        {
            return Guess(document, guess);
        }
    }

    private static DecodedText Guess(byte[] document, Func<byte[], Encoding?>? guess)
    {
        var mended = Mend(document);
        if (mended is not null)
        {
            return new(mended, "utf-8", false);
        }

        return guess?.Invoke(document) is { } encoding ? new(Text(encoding, document), encoding.WebName, false) : new(Text(Western, document), "windows-1252", false);
    }

    /// <summary>UTF-8 in which single bytes went wrong, these read as windows-1252; null when more went wrong than right.</summary>
    private static string? Mend(ReadOnlySpan<byte> document)
    {
        var text = new StringBuilder(document.Length);
        var (right, wrong) = (0, 0);
        while (!document.IsEmpty)
        {
            var ascii = document.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            ascii = ascii < 0 ? document.Length : ascii;
            text.Append(Encoding.ASCII.GetString(document[..ascii]));
            document = document[ascii..];
            if (document.IsEmpty)
            {
                break;
            }

            var isRight = Rune.DecodeFromUtf8(document, out var rune, out var length) is OperationStatus.Done;
            right += isRight ? 1 : 0;
            wrong += isRight ? 0 : 1;
            text.Append(isRight ? rune.ToString() : Western.GetString(document[..1]));
            document = document[(isRight ? length : 1)..];
        }

        return right > wrong ? text.ToString().TrimStart('\uFEFF') : null;
    }

    private static string Text(Encoding encoding, byte[] document) => encoding.GetString(document).TrimStart('\uFEFF');

    private static Charset? Marked(byte[] document) => document switch
    {
        [0xFF, 0xFE, 0, 0, ..] => new("utf-32le", Encoding.UTF32),
        [0, 0, 0xFE, 0xFF, ..] => new("utf-32be", Utf32BigEndian),
        [0xFF, 0xFE, ..] => new("utf-16le", Encoding.Unicode),
        [0xFE, 0xFF, ..] => new("utf-16be", Encoding.BigEndianUnicode),
        [0xEF, 0xBB, 0xBF, ..] => new("utf-8", Utf8),
        _ => null,
    };

    // "<?" or "<r" in the wider encodings.
    private static Charset? Unmarked(byte[] document) => document switch
    {
        [(byte)'<', 0, 0, 0, ..] => new("utf-32le", Encoding.UTF32),
        [0, 0, 0, (byte)'<', ..] => new("utf-32be", Utf32BigEndian),
        [(byte)'<', 0, _, 0, ..] => new("utf-16le", Encoding.Unicode),
        [0, (byte)'<', 0, _, ..] => new("utf-16be", Encoding.BigEndianUnicode),
        _ => null,
    };

    private static Charset? Find(string name)
    {
        name = name.ToLowerInvariant();
        switch (name)
        {
            case "" or "utf-8" or "utf8":
                return null;
            case "iso-8859-1" or "latin1" or "us-ascii" or "ascii":
                // Read as windows-1252, as browsers do.
                return new(name, Western);
            case "gb2312" or "gbk":
                return new("gb18030", CodePagesEncodingProvider.Instance.GetEncoding("gb18030") ?? Western);
            case var wide when wide.StartsWith("utf", StringComparison.Ordinal) || wide.StartsWith("u16", StringComparison.Ordinal):
                // A declaration that can be read as bytes is not in a wider encoding, whatever it says.
                return null;
        }

        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)) is { } encoding ? new(name, encoding) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9_.:\-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HttpCharset();

    [GeneratedRegex("""<\?xml[^>]*encoding\s*=\s*["'](?<name>[A-Za-z0-9_.:\-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DeclaredCharset();

    private sealed record Charset(string Name, Encoding Encoding);
}
