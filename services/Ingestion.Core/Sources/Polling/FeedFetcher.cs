using Newsdesk.Articles.Feeds;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>Gets the feed of a source: asks only for changes, follows a page to the feed that it names and an index to its latest sitemaps.</summary>
public sealed class FeedFetcher(IWebFetcher web, IWebDecoder decoder, PollOptions options)
{
    internal async Task<FetchedFeed> FetchAsync(Source source, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(source.FetchUrl, source.Progress.EntityTag, source.Progress.LastModified, cancellationToken);
        if (answer.StatusCode is 404 or 410 && source.Progress.FeedUrl is not null)
        {
            // It has moved on, or back.
            answer = await AskAsync(source.Settings.Url, null, null, cancellationToken);
            return await ReadAsync(answer, answer.MovedUrl, cancellationToken);
        }

        return await ReadAsync(answer, answer.MovedUrl ?? source.Progress.FeedUrl, cancellationToken);
    }

    private async Task<FetchedFeed> ReadAsync(WebAnswer answer, string? feedUrl, CancellationToken cancellationToken)
    {
        var fetched = Of(answer, feedUrl);
        if (answer.Outcome is not WebOutcome.Received)
        {
            return fetched;
        }

        if (Parse(answer) is not { } feed)
        {
            return await DiscoverAsync(fetched, cancellationToken);
        }

        return await FollowAsync(fetched with { Feed = feed, Entries = feed.Entries }, cancellationToken);
    }

    private async Task<FetchedFeed> DiscoverAsync(FetchedFeed page, CancellationToken cancellationToken)
    {
        const string NoFeed = "What came is neither a feed nor a sitemap";
        var links = FeedDiscovery.Find(page.Answer.Body, page.Answer.ContentType, AddressOf(page.Answer));
        var url = links.Select(link => link.Url).FirstOrDefault(link => SourceAddress.TryParse(link, out _, out _));
        if (url is null || SourceAddress.KeyOf(url) == SourceAddress.KeyOf(page.Answer.Url))
        {
            return page with { Problem = $"{NoFeed}, and names none." };
        }

        var answer = await AskAsync(url, null, null, cancellationToken);
        var fetched = Of(answer, answer.MovedUrl ?? url) with { ReceivedBytes = page.ReceivedBytes + answer.ReceivedBytes };
        if (answer.Outcome is not WebOutcome.Received)
        {
            return fetched with { FeedUrl = page.FeedUrl };
        }

        return Parse(answer) is { } feed
            ? await FollowAsync(fetched with { Feed = feed, Entries = feed.Entries }, cancellationToken)
            : fetched with { FeedUrl = page.FeedUrl, Problem = $"{NoFeed}, nor is what it names as its feed." };
    }

    private async Task<FetchedFeed> FollowAsync(FetchedFeed fetched, CancellationToken cancellationToken)
    {
        if (fetched.Feed is not { Children: { Count: > 0 } children })
        {
            return fetched;
        }

        List<FeedEntry> entries = [.. fetched.Entries];
        foreach (var child in children.OrderByDescending(child => child.UpdateTime ?? DateTimeOffset.MinValue).Take(options.SitemapsPerPoll))
        {
            var answer = await AskAsync(child.Url, null, null, cancellationToken);
            var sitemap = answer.Outcome is WebOutcome.Received ? Parse(answer) : null;
            entries.AddRange(sitemap?.Entries ?? []);
            fetched = fetched with
            {
                IsPartial = fetched.IsPartial || sitemap is null,
                ReceivedBytes = fetched.ReceivedBytes + answer.ReceivedBytes,
                RetryAfter = answer.RetryAfter ?? fetched.RetryAfter,
            };
        }

        return fetched with { Entries = entries };
    }

    private Task<WebAnswer> AskAsync(string url, string? entityTag, string? lastModified, CancellationToken cancellationToken) =>
        web.FetchAsync(new WebRequest { Url = url, Content = WebContent.Feed, EntityTag = entityTag, LastModified = lastModified }, cancellationToken);

    private static FetchedFeed Of(WebAnswer answer, string? feedUrl) =>
        new() { Answer = answer, FeedUrl = feedUrl, ReceivedBytes = answer.ReceivedBytes, RetryAfter = answer.RetryAfter };

    private Feed? Parse(WebAnswer answer) => FeedReader.Read(answer.Body, answer.ContentType, AddressOf(answer), decoder.GuessEncoding);

    private static Uri? AddressOf(WebAnswer answer) => Uri.TryCreate(answer.Url, UriKind.Absolute, out var address) ? address : null;
}
