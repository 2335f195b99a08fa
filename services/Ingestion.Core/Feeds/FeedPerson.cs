namespace Newsdesk.Articles.Feeds;

/// <summary>An author; each part may be missing.</summary>
public sealed record FeedPerson(string? Name, string? Email, string? Url);
