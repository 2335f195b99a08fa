using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Assembly;

namespace Newsdesk.Stories.Ranking;

/// <summary>A story in brief, as lists show it. A function of its members, like the document.</summary>
public sealed record StorySummary
{
    public required StoryId Id { get; init; }

    public required int Revision { get; init; }

    public required StoryState State { get; init; }

    /// <summary>Headline of the document; empty when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>First sentence of what has happened; empty when there is none.</summary>
    public required string Summary { get; init; }

    public required int ArticleCount { get; init; }

    public required IReadOnlyList<OutletId> Outlets { get; init; }

    public required int IndependentOriginCount { get; init; }

    /// <summary>Most mentioned first.</summary>
    public required IReadOnlyList<StorySubject> Subjects { get; init; }

    /// <summary>Null when the story has no articles.</summary>
    public required DateTimeOffset? FirstPublishTime { get; init; }

    /// <summary>Null when the story has no articles.</summary>
    public required DateTimeOffset? LatestPublishTime { get; init; }

    public required double RankScore { get; init; }

    public required DateTimeOffset? CreateTime { get; init; }

    public required DateTimeOffset? UpdateTime { get; init; }

    public static StorySummary Of(Story story, Documents.StoryDocument? document, IReadOnlyCollection<StoryArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(articles);
        var coverage = document?.Coverage;
        return new()
        {
            Id = story.Id,
            Revision = story.Revision,
            State = story.State,
            Title = document?.Headline?.Text ?? "",
            Summary = document is { Happenings: [var first, ..] } ? first.Text : "",
            ArticleCount = articles.Count,
            Outlets = [.. articles.Select(article => article.Article.Outlet.Id).Distinct().OrderBy(outlet => outlet.Value, StringComparer.Ordinal)],
            IndependentOriginCount = coverage?.IndependentOriginCount ?? 0,
            Subjects = SubjectCounter.Count(articles),
            FirstPublishTime = coverage?.FirstPublishTime,
            LatestPublishTime = coverage?.LatestPublishTime,
            RankScore = coverage is null ? 0 : StoryRanker.Score(coverage.IndependentOriginCount, coverage.LatestPublishTime),
            CreateTime = story.CreateTime,
            UpdateTime = story.UpdateTime,
        };
    }
}
