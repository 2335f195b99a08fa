namespace Newsdesk.Articles.Feeds;

/// <summary>A file that goes with an entry.</summary>
public sealed record FeedEnclosure(string Url, string? MediaType, string? Length);
