namespace Newsdesk.Articles.Feeds;

/// <summary>A document that an index lists: one of the sitemaps of a sitemap index.</summary>
/// <param name="Url">Where it is; to be read by <see cref="FeedReader"/> in turn.</param>
/// <param name="UpdateTime">When it last changed, or null when the index does not say.</param>
public sealed record FeedChild(string Url, DateTimeOffset? UpdateTime);
