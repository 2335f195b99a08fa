using System.IO.Compression;

namespace Newsdesk.Articles.Feeds;

/// <summary>Opens documents that are kept as gzip files.</summary>
internal static class GzipDocument
{
    /// <summary>What a sitemap may hold by its protocol, in bytes; the rest is left out.</summary>
    internal const int MaxLength = 50 * 1024 * 1024;

    /// <summary>The document itself when it is no gzip file. What is damaged is opened as far as it goes.</summary>
    public static byte[] Open(byte[] document)
    {
        if (document is not [0x1F, 0x8B, ..])
        {
            return document;
        }

        using var source = new GZipStream(new MemoryStream(document), CompressionMode.Decompress);
        using var opened = new MemoryStream();
        var part = new byte[81_920];
        try
        {
            int count;
            while (opened.Length < MaxLength && (count = source.Read(part, 0, (int)Math.Min(part.Length, MaxLength - opened.Length))) > 0)
            {
                opened.Write(part, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            // What came before the damage is kept.
        }

        return opened.ToArray();
    }
}
