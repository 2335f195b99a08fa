namespace Newsdesk.Entities.Adapters;

/// <summary>A row of the table of annotations.</summary>
internal sealed class AnnotationRow
{
    public required string Article { get; init; }

    /// <summary>Place of the revision, or of the withdrawal, in the order in which articles were accepted.</summary>
    public required long IngestSequence { get; init; }

    public required long Revision { get; init; }

    /// <summary>Counts the annotations of the revision, from 1.</summary>
    public required long AnnotationNumber { get; init; }

    /// <summary>The serialised annotation; null when the article was withdrawn.</summary>
    public byte[]? Annotation { get; init; }

    /// <summary>The serialised event that was annotated; null when the article was withdrawn, and where it was annotated before events were kept.</summary>
    public byte[]? Content { get; init; }

    public required string ModelVersion { get; init; }

    public required string KnowledgeBaseVersion { get; init; }
}
