namespace Newsdesk.Articles.Feeds;

/// <summary>Whom an entry was taken over from, or who publishes it when the document lists what several do; each part may be missing.</summary>
public sealed record FeedSource(string? Name, string? Url);
