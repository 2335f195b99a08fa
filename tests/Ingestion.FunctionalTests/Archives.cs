using System.IO.Compression;
using System.Text;

namespace Newsdesk.Articles.FunctionalTests;

/// <summary>Writes web archives.</summary>
internal static class Archives
{
    public static DateTimeOffset Time { get; } = new(2017, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public static byte[] Response(string url, string contentType, byte[] body) => Record(
        "response",
        "application/http; msgtype=response",
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\n\r\n"), .. body],
        url);

    public static byte[] Record(string type, string contentType, byte[] block, string url = "https://www.example.org/") =>
    [
        .. Encoding.ASCII.GetBytes(
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {Time:yyyy-MM-ddTHH:mm:ssZ}\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    /// <summary>Packs every record by itself, as archives are packed.</summary>
    public static byte[] Pack(IEnumerable<byte[]> records)
    {
        using var packed = new MemoryStream();
        foreach (var record in records)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(record);
        }

        return packed.ToArray();
    }
}
