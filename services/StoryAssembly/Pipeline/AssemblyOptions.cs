using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Stories.Pipeline;

/// <summary>How articles become stories. Section <c>Assembly</c>. None of it changes what the stories are, except what is never waited for.</summary>
public sealed class AssemblyOptions
{
    public const string Section = "Assembly";

    /// <summary>How long a missing position in the order of acceptance is waited for. Longer than a redelivery takes, short enough that a lost event is no outage.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxReorderWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most articles taken into the stories in one transaction. A story that several of them touch is made once: under load that is what saves the work.</summary>
    [Range(1, 10_000)]
    public int MaxBatch { get; set; } = 256;

    /// <summary>Text kept in memory of the articles used last, in UTF-16 code units; with their annotations they take about eight times as many bytes.</summary>
    [Range(0, 1L << 32)]
    public long ArticleCacheLength { get; set; } = 16L << 20;

    /// <summary>Serialised documents kept in memory, in bytes.</summary>
    [Range(0, 1L << 40)]
    public long DocumentCacheBytes { get; set; } = 64L << 20;

    /// <summary>Documents of each story that stay stored; earlier revisions are made again when asked for.</summary>
    [Range(1, 1_000_000)]
    public int KeptDocuments { get; set; } = 10;

    /// <summary>Publications that a watcher can resume from.</summary>
    [Range(1, 1L << 40)]
    public long KeptPublications { get; set; } = 100_000;

    /// <summary>The pause after a failure, doubled up to a minute while it lasts.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan MinBackoff { get; set; } = TimeSpan.FromMilliseconds(200);
}
