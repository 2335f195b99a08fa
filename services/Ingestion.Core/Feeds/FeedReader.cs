using System.Text;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads a feed or a sitemap of any common format, broken or not. Time and memory grow with the size of the document, which its caller bounds.</summary>
public static class FeedReader
{
    /// <summary>The feed, or null when the document is none. Never throws for what the document holds.</summary>
    /// <param name="document">The bytes as they came; a gzip file is opened, as sitemaps are often kept in one.</param>
    /// <param name="contentType">The <c>Content-Type</c> that came with them, or null.</param>
    /// <param name="address">Where they came from, to make links absolute; or null.</param>
    /// <param name="guess">Tells the encoding of a document that names none, or a wrong one, and is not UTF-8; without it, or when it cannot tell, that is windows-1252.</param>
    public static Feed? Read(byte[] document, string? contentType, Uri? address, Func<byte[], Encoding?>? guess = null)
    {
        ArgumentNullException.ThrowIfNull(document);

        var decoded = FeedEncoding.Decode(GzipDocument.Open(document), contentType, guess);
        return decoded.Text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal) ? JsonFeed.Read(decoded, address) : XmlFeed.Read(decoded, address);
    }
}
