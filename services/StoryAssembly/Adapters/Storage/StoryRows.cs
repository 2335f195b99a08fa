using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Assembly;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>A row of <c>arrivals</c>.</summary>
/// <param name="Revision">0 for a withdrawal.</param>
/// <param name="AnnotationNumber">The latest annotation of the revision that arrived.</param>
internal sealed record ArrivalRow(long Sequence, string Article, long Revision, long AnnotationNumber);

/// <summary>A row of <c>members</c>.</summary>
internal sealed record MemberRow
{
    public required string Article { get; init; }

    public required string Story { get; init; }

    public required long Revision { get; init; }

    public required long Held { get; init; }

    public required long JoinSequence { get; init; }

    public required long LastSequence { get; init; }

    public required long PublishTime { get; init; }

    public required byte[] Terms { get; init; }

    public required double JoinScore { get; init; }

    public required string Decision { get; init; }

    public static MemberRow From(StoryMember member) => new()
    {
        Article = member.Article.Value,
        Story = member.Story.Value,
        Revision = member.Revision,
        Held = member.IsHeld ? 1 : 0,
        JoinSequence = member.JoinSequence,
        LastSequence = member.LastSequence,
        PublishTime = member.PublishTime.ToUnixMicroseconds(),
        Terms = member.Vector.ToBytes(),
        JoinScore = member.Decision.Score,
        Decision = DecisionJson.Write(member.Decision),
    };

    public StoryMember ToMember() => new()
    {
        Article = ArticleId.Parse(Article),
        Story = StoryId.Parse(Story),
        Revision = (int)Revision,
        IsHeld = Held == 1,
        JoinSequence = JoinSequence,
        LastSequence = LastSequence,
        PublishTime = UnixMicroseconds.ToTime(PublishTime),
        Vector = Clustering.TermVector.FromBytes(Terms),
        Decision = DecisionJson.Read(Decision),
    };
}

/// <summary>A row of <c>story_changes</c>.</summary>
internal sealed record ChangeRow
{
    public required string Story { get; init; }

    public required long Revision { get; init; }

    public required long Cause { get; init; }

    public required string Article { get; init; }

    public required long ArticleRevision { get; init; }

    public required long PreviousArticleRevision { get; init; }

    public required long Sequence { get; init; }

    public long? AsOfTime { get; init; }

    public static ChangeRow From(StoryChange change) => new()
    {
        Story = change.Story.Value,
        Revision = change.Revision,
        Cause = (long)change.Cause,
        Article = change.Article.Value,
        ArticleRevision = change.ArticleRevision,
        PreviousArticleRevision = change.PreviousArticleRevision,
        Sequence = change.Sequence,
        AsOfTime = change.AsOfTime?.ToUnixMicroseconds(),
    };

    public StoryChange ToChange() => new(
        StoryId.Parse(Story),
        (int)Revision,
        (StoryChangeCause)Cause,
        ArticleId.Parse(Article),
        (int)ArticleRevision,
        (int)PreviousArticleRevision,
        Sequence,
        AsOfTime is { } asOf ? UnixMicroseconds.ToTime(asOf) : null);
}
