namespace Newsdesk.Articles.Feeds;

/// <summary>A feed that a page names.</summary>
/// <param name="Url">Where it is, made absolute when the page's address is known.</param>
/// <param name="MediaType">What the page says that it is written in.</param>
/// <param name="Title">What the page calls it, or null.</param>
public sealed record FeedLink(string Url, string MediaType, string? Title);
