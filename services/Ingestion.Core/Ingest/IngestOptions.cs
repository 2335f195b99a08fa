using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Articles.Ingest;

/// <summary>How many articles of one stream are worked on at once. Section <c>Ingestion</c>.</summary>
public sealed class IngestOptions
{
    /// <summary>Threads that prepare the articles of one stream; 0 takes one per processor.</summary>
    [Range(0, 256)]
    public int Preparers { get; set; }

    /// <summary>Articles read ahead of the slowest; with pages of the largest size they take 4 MB each.</summary>
    [Range(1, 1_024)]
    public int ReadAhead { get; set; } = 32;

    /// <summary>The most articles of one stream that are decided over and written together.</summary>
    [Range(1, 4_096)]
    public int Batch { get; set; } = 256;
}
