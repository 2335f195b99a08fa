using System.Security.Cryptography;

namespace Newsdesk.Entities.Knowledge.Files;

public static class KnowledgeFileCheck
{
    private const int ReadBytes = 1 << 20;

    /// <summary>Reads a knowledge base file from end to end and holds it against the hashes that were written into it.</summary>
    /// <exception cref="InvalidDataException">It is damaged, cut short or no such file; the message says which.</exception>
    public static void Verify(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);

        var start = new byte[KnowledgeHeader.Size];
        var header = KnowledgeHeader.Read(start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)), file.Length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[ReadBytes];
        while (file.Read(buffer) is > 0 and var read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
        }

        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(header.ContentHash.Span))
        {
            throw new InvalidDataException("The file is no whole knowledge base: its content is damaged. Build it again.");
        }
    }
}
