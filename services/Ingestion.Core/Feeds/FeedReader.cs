namespace Newsdesk.Articles.Feeds;

/// <summary>Reads a feed of any common format, broken or not.</summary>
public static class FeedReader
{
    /// <summary>The feed, or null when the document is none. Never throws for what the document holds.</summary>
    /// <param name="document">The bytes as they came.</param>
    /// <param name="contentType">The <c>Content-Type</c> that came with them, or null.</param>
    /// <param name="address">Where they came from, to make links absolute; or null.</param>
    public static Feed? Read(byte[] document, string? contentType, Uri? address)
    {
        ArgumentNullException.ThrowIfNull(document);

        var decoded = FeedEncoding.Decode(document, contentType);
        return decoded.Text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal) ? JsonFeed.Read(decoded, address) : XmlFeed.Read(decoded, address);
    }
}
