using Newsdesk.Articles.Adapters.Pages;
using Newsdesk.Articles.Ingest;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Ports;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Articles.Api;

/// <summary>Fetches a page by its address and takes its article in.</summary>
internal sealed class PageFetch(IWebFetcher fetcher, ArticleIngestor ingestor)
{
    private const string UrlField = "url";

    /// <exception cref="DomainException">The page cannot be fetched, or holds no article.</exception>
    public async Task<Ingested> RunAsync(string url, CancellationToken cancellationToken)
    {
        var violations = new RequestViolations();
        _ = violations.Required(UrlField, url) && violations.MaxLength(UrlField, url, SubmissionLimits.Url) && violations.Text(UrlField, url);
        violations.ThrowIfAny();
        var answer = await fetcher.FetchAsync(new WebRequest { Url = url, Content = WebContent.Page }, cancellationToken);
        if (answer.Outcome is not WebOutcome.Received)
        {
            throw RefusalOf(url, answer);
        }

        // Browsers pass over NUL; a submission must not have any.
        var html = PageCharset.Decode(answer.Body, answer.ContentType).Replace("\0", "", StringComparison.Ordinal);
        try
        {
            return await ingestor.IngestAsync(new Submission { Url = answer.Url, Html = html }, cancellationToken);
        }
        catch (DomainException unfit) when (unfit.Kind is DomainErrorKind.Invalid)
        {
            // The caller's request was right; it is the page that is not.
            var problem = string.Join(' ', unfit.Violations.Select(violation => violation.Description).Distinct());
            throw new DomainException(DomainErrorKind.Precondition, "PAGE_WITHOUT_ARTICLE", $"The page holds no article that can be taken in. {problem}", unfit)
            {
                ResourceType = "page",
                ResourceName = url,
                Metadata = new Dictionary<string, string> { ["problem"] = problem },
            };
        }
    }

    private static DomainException RefusalOf(string url, WebAnswer answer)
    {
        var metadata = new Dictionary<string, string> { ["problem"] = answer.Reason };
        return answer.Problem switch
        {
            WebProblem.AddressRefused => DomainException.Invalid(new FieldViolation(UrlField, answer.Reason)),
            WebProblem.Throttled or WebProblem.ServerError or WebProblem.Unreachable or WebProblem.TimedOut or WebProblem.Busy =>
                new DomainException(DomainErrorKind.Unavailable, "PAGE_UNAVAILABLE", $"The page cannot be fetched now. {answer.Reason}")
                {
                    Metadata = metadata,
                    RetryAfter = answer.RetryAfter,
                },
            WebProblem.RobotsForbid or WebProblem.Forbidden or WebProblem.RedirectRefused =>
                new DomainException(DomainErrorKind.Precondition, "PAGE_FORBIDDEN", $"The page is not fetched. {answer.Reason}") { ResourceType = "page", ResourceName = url, Metadata = metadata },
            _ => new DomainException(DomainErrorKind.Precondition, "PAGE_WITHOUT_ARTICLE", $"There is no page to read. {answer.Reason}")
            {
                ResourceType = "page",
                ResourceName = url,
                Metadata = metadata,
            },
        };
    }
}
