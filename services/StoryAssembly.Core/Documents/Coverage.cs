namespace Newsdesk.Stories.Documents;

/// <summary>Who covers a story.</summary>
/// <param name="ArticleCount">Copies included.</param>
/// <param name="IndependentOriginCount">Outlets or agencies with a text of their own.</param>
/// <param name="Outlets">Most articles first.</param>
/// <param name="PeakTime">Start of the hour (UTC) with the most articles.</param>
public sealed record Coverage(
    int ArticleCount,
    int CopyCount,
    int IndependentOriginCount,
    IReadOnlyList<OutletCoverage> Outlets,
    DateTimeOffset FirstPublishTime,
    DateTimeOffset PeakTime,
    DateTimeOffset LatestPublishTime);
