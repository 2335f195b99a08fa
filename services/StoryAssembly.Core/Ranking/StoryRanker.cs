namespace Newsdesk.Stories.Ranking;

/// <summary>
/// Ranks stories by how many independent origins tell them against how old they are. Ages are taken against a fixed day in place of the clock: all scores
/// shift alike as time goes by, so the order is right at any moment and a score never has to be written again.
/// </summary>
public static class StoryRanker
{
    /// <summary>A story that is this much older needs twice the origins to stand as high.</summary>
    private static readonly TimeSpan Doubling = TimeSpan.FromDays(1);

    private static readonly DateTimeOffset FixedDay = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="origins">Independent origins, from 1.</param>
    /// <param name="latest">Publish time of the latest article.</param>
    public static double Score(int origins, DateTimeOffset latest) => Math.Log2(Math.Max(1, origins)) + ((latest - FixedDay) / Doubling);
}
