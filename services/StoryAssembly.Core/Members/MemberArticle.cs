using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Members;

/// <summary>One revision of an article as a story holds it: what its outlet published and what was read out of it.</summary>
public sealed record MemberArticle
{
    public required ArticleId Id { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Revision { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Url { get; init; }

    public required MemberOutlet Outlet { get; init; }

    /// <summary>A BCP-47 tag; <c>und</c> when it could not be told.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset PublishTime { get; init; }

    /// <summary>
    /// The article of which this one was a near-duplicate copy when this revision was accepted; null when it was its own origin. A better origin that
    /// comes later is told to later members only.
    /// </summary>
    public ArticleId? Origin { get; init; }

    /// <summary>The article that founded the family of near-duplicates; its own id when it did. It never changes.</summary>
    public required ArticleId Family { get; init; }

    /// <summary>The agency named in its dateline or credit; empty when none is.</summary>
    public string WireAgency { get; init; } = "";

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>What the text says; positions count in <see cref="Text"/>.</summary>
    public required Annotation Annotation { get; init; }

    /// <summary>What the headline says; positions count in <see cref="Title"/>.</summary>
    public required Annotation TitleAnnotation { get; init; }

    /// <summary>Position of this revision in the order of acceptance.</summary>
    public required long IngestSequence { get; init; }

    /// <summary>Counts the annotations of this revision: the highest is the latest.</summary>
    public int AnnotationNumber { get; init; }
}
