using System.Buffers;
using System.Globalization;
using System.Text;

namespace Newsdesk.Articles.Import.Archives;

/// <summary>The chunked transfer coding (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Joins the chunks. False when the bytes do not begin with a chunk: then they are the body itself.</summary>
    public static bool TryJoin(ReadOnlySpan<byte> body, out ReadOnlyMemory<byte> joined)
    {
        var bytes = new byte[body.Length];
        var length = 0;
        var isChunked = false;
        while (TryTakeSize(ref body, out var size))
        {
            isChunked = true;
            var chunk = body[..(int)Math.Min(size, body.Length)];
            chunk.CopyTo(bytes.AsSpan(length));
            length += chunk.Length;
            body = body[chunk.Length..];
            if (chunk.IsEmpty)
            {
                break;
            }

            body = body.StartsWith("\r\n"u8) ? body[2..] : body.StartsWith("\n"u8) ? body[1..] : body;
        }

        joined = bytes.AsMemory(0, length);
        return isChunked;
    }

    private static bool TryTakeSize(ref ReadOnlySpan<byte> body, out long size)
    {
        size = 0;
        var end = body.IndexOf((byte)'\n');
        // A size has at most eight digits here, and may be followed by extensions.
        var digits = end < 0 ? 0 : body[..end].IndexOfAnyExcept(Digits);
        if (digits is < 1 or > 8 || !long.TryParse(Encoding.ASCII.GetString(body[..digits]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size))
        {
            return false;
        }

        body = body[(end + 1)..];
        return true;
    }
}
