using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>An entry with something to do.</summary>
/// <param name="Entry">As the feed lists it now.</param>
/// <param name="Seen">As it is remembered.</param>
/// <param name="Text">The whole article, when the feed carries it.</param>
internal sealed record DueEntry(FeedEntry Entry, SeenEntry Seen, string? Text);
