using System.IO.Compression;

namespace Newsdesk.Articles.Import.Archives;

/// <summary>Takes content encodings off a body (RFC 9110, section 8.4), within a limit.</summary>
internal static class BodyEncoding
{
    /// <summary>Applied one upon the other by nobody but attackers.</summary>
    private const int MaxEncodings = 2;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The decoded body; null when it is broken, in an encoding that is not known, or beyond the limit.</summary>
    public static byte[]? TryDecode(ReadOnlyMemory<byte> body, string encodings, int maxBytes)
    {
        var names = encodings.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > MaxEncodings)
        {
            return null;
        }

        byte[]? decoded = body.ToArray();
        for (var i = names.Length - 1; i >= 0 && decoded is not null; i--)
        {
            decoded = TryDecodeOne(decoded, names[i].ToLowerInvariant(), maxBytes);
        }

        return decoded?.Length <= maxBytes ? decoded : null;
    }

    private static byte[]? TryDecodeOne(byte[] body, string name, int maxBytes) => name switch
    {
        "identity" or "none" => body,
        _ when IsMarkup(body) => body,
        "gzip" or "x-gzip" => TryRead(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), maxBytes),
        "br" => TryRead(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), maxBytes),
        // Servers disagree on whether deflate has a zlib head.
        "deflate" => TryRead(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress), maxBytes)
            ?? TryRead(new DeflateStream(new MemoryStream(body), CompressionMode.Decompress), maxBytes),
        _ => null,
    };

    // Some crawlers decode a page and leave its encoding in the head. No encoding begins with an angle bracket.
    private static bool IsMarkup(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        return body.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }

    private static byte[]? TryRead(Stream decoder, int maxBytes)
    {
        using (decoder)
        {
            try
            {
                using var decoded = new MemoryStream();
                var buffer = new byte[16 * 1024];
                for (int count; (count = decoder.Read(buffer)) > 0;)
                {
                    decoded.Write(buffer, 0, count);
                    if (decoded.Length > maxBytes)
                    {
                        return null;
                    }
                }

                return decoded.ToArray();
            }
            catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
            {
                return null;
            }
        }
    }
}
