using System.Globalization;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Entities.Knowledge.Wikidata;

namespace Newsdesk.Entities.Importing;

/// <summary>One import of a dump.</summary>
/// <param name="WorkFolder">Where its parts lie until it is done, and from which it goes on after a kill.</param>
/// <param name="OutputPath">The knowledge base file, which is there only when it is whole.</param>
internal sealed record ImportJob(string DumpPath, ItemFilter Filter, string WorkFolder, string OutputPath, KnowledgeFileOrigin Origin)
{
    private const int DateDigits = 8;

    /// <summary>Items that are read at the same time.</summary>
    public int Degree { get; init; } = Environment.ProcessorCount;

    /// <summary>Unpacked bytes after which the work is made safe at the latest.</summary>
    public long CheckpointBytes { get; init; } = 4L << 30;

    public int BatchBytes { get; init; } = LineBatchReader.DefaultBatchBytes;

    /// <summary>Tells this job from another: the file as it is, and the filter.</summary>
    public string Fingerprint
    {
        get
        {
            var file = new FileInfo(DumpPath);
            return string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc:O} {Filter.MinSitelinks} {string.Join(',', Filter.ClassIds)}");
        }
    }

    /// <summary>The day in a name like <c>wikidata-20260105-all.json.gz</c>.</summary>
    public DateOnly? DumpDay =>
        Path.GetFileName(DumpPath).Split('-', '.').Where(part => part.Length == DateDigits)
            .Select(part => DateOnly.TryParseExact(part, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
            .FirstOrDefault(day => day is not null);
}
