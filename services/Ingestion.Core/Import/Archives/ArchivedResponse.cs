using System.Globalization;
using System.Text;

namespace Newsdesk.Articles.Import.Archives;

/// <summary>An HTTP answer as it was archived (RFC 9112): the head as far as it matters here, and the body as the server meant it.</summary>
public sealed record ArchivedResponse
{
    public int StatusCode { get; private init; }

    public string ContentType { get; private init; } = "";

    /// <summary>The body without transfer and content encoding; null when it cannot be decoded or is beyond the limit.</summary>
    public byte[]? Body { get; private init; }

    /// <summary>The answer in a block; null when the block is none.</summary>
    public static ArchivedResponse? TryRead(byte[] block, int maxBodyBytes)
    {
        ArgumentNullException.ThrowIfNull(block);

        var head = HeadOf(block, out var bodyStart);
        if (!TryReadStatus(head, out var status))
        {
            return null;
        }

        string contentType = "", contentEncoding = "", transferEncoding = "";
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToString().ToLowerInvariant())
            {
                case "content-type": contentType = value.ToString(); break;
                case "content-encoding": contentEncoding = value.ToString(); break;
                case "transfer-encoding": transferEncoding = value.ToString(); break;
            }
        }

        var body = block.AsMemory(bodyStart);
        // Many crawlers take the encodings off and leave their names in the head.
        var isChunked = transferEncoding.Contains("chunked", StringComparison.OrdinalIgnoreCase);
        var whole = isChunked && ChunkedBody.TryJoin(body.Span, out var joined) ? joined : body;
        return new ArchivedResponse { StatusCode = status, ContentType = contentType, Body = BodyEncoding.TryDecode(whole, contentEncoding, maxBodyBytes) };
    }

    private static string HeadOf(byte[] block, out int bodyStart)
    {
        ReadOnlySpan<byte> bytes = block;
        var end = bytes.IndexOf("\r\n\r\n"u8);
        var bare = bytes.IndexOf("\n\n"u8);
        var isBare = bare >= 0 && (end < 0 || bare < end);
        var headLength = isBare ? bare : end < 0 ? block.Length : end;
        bodyStart = Math.Min(block.Length, headLength + (isBare ? 2 : 4));
        return Encoding.Latin1.GetString(bytes[..headLength]);
    }

    private static bool TryReadStatus(string head, out int status)
    {
        status = 0;
        var space = head.IndexOf(' ', StringComparison.Ordinal);
        return head.StartsWith("HTTP/", StringComparison.Ordinal)
            && space > 0
            && head.Length >= space + 4
            && int.TryParse(head.AsSpan(space + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out status);
    }
}
