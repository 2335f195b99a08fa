namespace Newsdesk.Articles.Feeds;

/// <summary>Where on earth an entry belongs.</summary>
/// <param name="Shape">What the positions make.</param>
/// <param name="Positions">One of a point, two corners (south-west, north-east) of a box, at least two of a line, at least four of a polygon, whose last is its first.</param>
/// <param name="Name">What the place is called, or null.</param>
public sealed record FeedPlace(FeedShape Shape, IReadOnlyList<FeedPosition> Positions, string? Name);
