namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>What a knowledge base file tells of itself.</summary>
public sealed record KnowledgeFileSummary(string Version, int EntryCount, int AliasCount, string Origin, DateTimeOffset CreateTime)
{
    /// <summary>Reads the beginning of a file; its content is not checked.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or not all of one.</exception>
    public static KnowledgeFileSummary Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var start = new byte[KnowledgeHeader.Size];
        var header = KnowledgeHeader.Read(start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)), file.Length);
        return new KnowledgeFileSummary(header.Version, header.EntryCount, header.AliasCount, header.Origin, header.CreateTime);
    }
}
