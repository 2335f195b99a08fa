namespace Newsdesk.Articles.Ingest;

/// <summary>What became of a submission.</summary>
public enum IngestOutcome
{
    /// <summary>A new article.</summary>
    Created,

    /// <summary>A new revision of a known article.</summary>
    Revised,

    /// <summary>Known with the same content; nothing was written.</summary>
    Unchanged,
}
