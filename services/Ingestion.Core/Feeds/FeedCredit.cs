namespace Newsdesk.Articles.Feeds;

/// <summary>A part that somebody had in a work; the role is in the words of the publisher, null when not told.</summary>
public sealed record FeedCredit(string Name, string? Role);
