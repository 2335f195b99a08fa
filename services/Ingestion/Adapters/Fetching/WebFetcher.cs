using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Telemetry;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Fetches documents from the web: asks robots.txt, follows redirects, and says what came of it.</summary>
internal sealed partial class WebFetcher(
    HttpExchange exchange,
    RobotsCache robots,
    AddressPolicy policy,
    FetchOptions options,
    FetchInstrumentation instrumentation,
    ILogger<WebFetcher> logger) : IWebFetcher
{
    private const int MaxLogged = 200;

    private const string FeedTypes = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    private const string PageTypes = "text/html, application/xhtml+xml, */*;q=0.1";

    private int _reminders;

    public async Task<WebAnswer> FetchAsync(WebRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);

        if (string.IsNullOrEmpty(options.Contact) && Interlocked.Exchange(ref _reminders, 1) == 0)
        {
            LogNoContact(options.UserAgent);
        }

        var answer = policy.TryParse(request.Url, out var uri, out var problem)
            ? await FetchAsync(new RedirectChain(uri, policy, options.MaxRedirects), WantedOf(request), cancellationToken)
            : new WebAnswer { Outcome = WebOutcome.Blocked, Problem = WebProblem.AddressRefused, Reason = $"The address {problem}.", Url = request.Url };
        instrumentation.Fetched(request.Content, answer);
        if (logger.IsEnabled(LogLevel.Information))
        {
            Log(request.Url, answer);
        }

        return answer;
    }

    private async Task<WebAnswer> FetchAsync(RedirectChain chain, Wanted wanted, CancellationToken cancellationToken)
    {
        var received = 0L;
        try
        {
            while (true)
            {
                var rules = await robots.GetAsync(chain.Current, cancellationToken);
                if (!rules.Allows(chain.Current))
                {
                    return Ended(chain, WebProblem.RobotsForbid, "The site's robots.txt asks us not to fetch it.", received);
                }

                var reply = await exchange.SendAsync(chain.Current, wanted, rules.CrawlDelay, cancellationToken);
                received += reply.ReceivedBytes;
                if (!RedirectChain.IsRedirect(reply.Status))
                {
                    return Answers.Of(reply, chain, wanted, received);
                }

                if (!chain.TryFollow(reply.Status, reply.Location, out var problem, out var isRefused))
                {
                    return Ended(chain, WebProblem.RedirectRefused, problem, received) with { Outcome = isRefused ? WebOutcome.Blocked : WebOutcome.Failed, StatusCode = reply.Status };
                }
            }
        }
        catch (FetchException fault)
        {
            // A name behind a redirect that leads inside is not what was asked for.
            var problem = fault.Problem is WebProblem.AddressRefused && chain.HasMoved ? WebProblem.RedirectRefused : fault.Problem;
            return Ended(chain, problem, fault.Message, received) with { Outcome = Answers.OutcomeOf(fault.Problem), RetryAfter = fault.RetryAfter };
        }
    }

    private static WebAnswer Ended(RedirectChain chain, WebProblem problem, string reason, long received) => new()
    {
        Outcome = Answers.OutcomeOf(problem),
        Problem = problem,
        Reason = reason,
        Url = chain.Current.AbsoluteUri,
        ReceivedBytes = received,
    };

    private Wanted WantedOf(WebRequest request)
    {
        var wanted = request.Content is WebContent.Feed ? new Wanted(FeedTypes, options.MaxFeedBytes) : new Wanted(PageTypes, options.MaxPageBytes);
        return wanted with { EntityTag = request.EntityTag, LastModified = request.LastModified };
    }

    private void Log(string url, WebAnswer answer)
    {
        var address = WithoutQuery(url);
        if (answer.Problem is WebProblem.AddressRefused or WebProblem.RedirectRefused)
        {
            LogRefused(address, answer.Problem, answer.Reason);
        }
        else
        {
            LogFetched(address, answer.Outcome, answer.Problem, answer.StatusCode, answer.ReceivedBytes);
        }
    }

    // A query may hold a key, what stands before an @ a password; the log holds neither.
    private static string WithoutQuery(string url)
    {
        var end = url.AsSpan().IndexOfAny("?#");
        var address = url[..Math.Min(end < 0 ? url.Length : end, MaxLogged)];
        var at = address.LastIndexOf('@');
        return at < 0 ? address : address[(at + 1)..];
    }

    [LoggerMessage(EventId = 1, EventName = "FetchRefused", Level = LogLevel.Information, Message = "{Address} is not fetched, {Problem}: {Reason}")]
    private partial void LogRefused(string address, WebProblem problem, string reason);

    [LoggerMessage(EventId = 2, EventName = "Fetched", Level = LogLevel.Debug, Message = "{Address}: {Outcome} {Problem}, status {Status}, {ReceivedBytes} bytes")]
    private partial void LogFetched(string address, WebOutcome outcome, WebProblem problem, int status, long receivedBytes);

    [LoggerMessage(EventId = 3, EventName = "NoContact", Level = LogLevel.Warning, Message = "Fetch:Contact is not set: outlets see '{UserAgent}' and cannot reach you")]
    private partial void LogNoContact(string userAgent);
}
