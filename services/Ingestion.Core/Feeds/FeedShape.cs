namespace Newsdesk.Articles.Feeds;

/// <summary>What positions make.</summary>
public enum FeedShape
{
    Point,
    Line,
    Polygon,
    Box,
}
