using Newsdesk.Articles.Feeds;
using Newsdesk.Articles.Ingest;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Ports;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>
/// Makes an article of an entry: from the feed when it carries the whole text, else from the page, else from a summary that is long enough to be news.
/// </summary>
public sealed class EntryTaker(IWebFetcher web, IWebDecoder decoder, ArticlePreparer preparer, ArticleCommitter committer, PollOptions options, TimeProvider time)
{
    /// <exception cref="DomainException">The store does not answer. Whatever else is wrong with an entry is its outcome.</exception>
    internal async Task<(EntryOutcome Outcome, SeenEntry Seen)> TakeAsync(
        Source source, DueEntry due, PageBudget budget, CancellationToken cancellationToken)
    {
        var (entry, seen, text) = due;
        if (entry.Link is not { } link || !SourceAddress.TryParse(link, out _, out _))
        {
            return (EntryOutcome.Skipped(EntrySkip.NoLink), seen);
        }

        var known = EntryTexts.Describe(entry, source, link, time.GetUtcNow());
        if (text is not null)
        {
            return (await IngestAsync(known with { Text = text, Authors = EntryTexts.AuthorsOf(entry) }, cancellationToken), seen);
        }

        if (budget.IsSpent)
        {
            return (EntryOutcome.Waiting, seen);
        }

        var request = new WebRequest { Url = link, Content = WebContent.Page, EntityTag = seen.EntityTag, LastModified = seen.LastModified };
        var page = await web.FetchAsync(request, cancellationToken);
        budget.Spend(page);
        switch (page.Outcome)
        {
            case WebOutcome.NotModified:
                return (EntryOutcome.Taken(null), seen with { Attempts = 0 });
            case WebOutcome.Received:
                seen = seen with { Attempts = 0, EntityTag = Validators.Bounded(page.EntityTag), LastModified = Validators.Bounded(page.LastModified) };
                return (await IngestPageAsync(entry, known, page, cancellationToken), seen);
            case WebOutcome.Failed when IsPassing(page.Problem) && seen.Attempts + 1 < options.AttemptsPerEntry:
                return (EntryOutcome.Waiting, seen with { Attempts = seen.Attempts + 1 });
            default:
                var reason = page.Outcome is WebOutcome.Blocked ? EntrySkip.PageBlocked : EntrySkip.PageFailed;
                return (await IngestBriefAsync(entry, known, reason, cancellationToken), seen with { Attempts = 0 });
        }
    }

    // What the server has not, or is no page, it will not have at the next poll.
    private static bool IsPassing(WebProblem problem) => problem is not (WebProblem.NotFound or WebProblem.TooLarge or WebProblem.UnreadableType or WebProblem.BadAnswer);

    private async Task<EntryOutcome> IngestPageAsync(FeedEntry entry, Submission known, WebAnswer page, CancellationToken cancellationToken)
    {
        PreparedArticle article;
        try
        {
            article = preparer.Prepare(known with { Url = page.Url, Html = decoder.DecodePage(page) });
        }
        catch (DomainException)
        {
            // A page without a text, or with a text of a book's length: the feed may have a sentence on it.
            return await IngestBriefAsync(entry, known, EntrySkip.TooShort, cancellationToken);
        }

        return EntryTexts.LengthOf(article.Text) < options.MinText
            ? await IngestBriefAsync(entry, known, EntrySkip.TooShort, cancellationToken)
            : await CommitAsync(article, cancellationToken);
    }

    private async Task<EntryOutcome> IngestBriefAsync(FeedEntry entry, Submission known, EntrySkip otherwise, CancellationToken cancellationToken) =>
        EntryTexts.Brief(entry, options) is { } brief
            ? await IngestAsync(known with { Text = brief, Authors = EntryTexts.AuthorsOf(entry) }, cancellationToken)
            : EntryOutcome.Skipped(otherwise);

    private async Task<EntryOutcome> IngestAsync(Submission submission, CancellationToken cancellationToken)
    {
        PreparedArticle article;
        try
        {
            article = preparer.Prepare(submission);
        }
        catch (DomainException)
        {
            return EntryOutcome.Skipped(EntrySkip.Refused);
        }

        return await CommitAsync(article, cancellationToken);
    }

    private async Task<EntryOutcome> CommitAsync(PreparedArticle article, CancellationToken cancellationToken)
    {
        try
        {
            return EntryOutcome.Taken(await committer.CommitAsync(article, cancellationToken));
        }
        catch (DomainException refused) when (refused.Kind is not DomainErrorKind.Unavailable)
        {
            return EntryOutcome.Skipped(EntrySkip.Refused);
        }
    }
}
