using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Knowledge.Files;

namespace Newsdesk.Entities.Adapters;

/// <summary>Opens knowledge base files.</summary>
internal static class KnowledgeFiles
{
    public const string Extension = ".kb";

    /// <summary>Checks a file from end to end, then maps it.</summary>
    /// <exception cref="InvalidDataException">It is damaged; the message says how.</exception>
    public static KnowledgeBase Open(string path, CancellationToken cancellationToken)
    {
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan))
        {
            KnowledgeFileCheck.Verify(file, cancellationToken);
        }

        var mapped = new MappedBytes(path);
        try
        {
            return KnowledgeBase.Open(mapped);
        }
        catch (InvalidDataException)
        {
            mapped.Dispose();
            throw;
        }
    }
}
