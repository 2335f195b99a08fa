using System.Net.Http.Headers;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>A body that has been read and unpacked, in place of the one on the network.</summary>
internal sealed class WholeBody(byte[] bytes, long receivedBytes, HttpContentHeaders headers) : ByteArrayContent(bytes)
{
    public byte[] Bytes { get; } = bytes;

    /// <summary>Its size on the network.</summary>
    public long ReceivedBytes { get; } = receivedBytes;

    /// <summary>The header as it was written.</summary>
    public string? ContentType { get; } = First(headers, "Content-Type");

    /// <summary>The header as it was written.</summary>
    public string? LastModified { get; } = First(headers, "Last-Modified");

    public static string? First(HttpContentHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
