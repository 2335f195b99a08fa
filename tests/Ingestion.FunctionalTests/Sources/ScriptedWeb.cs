using System.Collections.Concurrent;
using System.Text;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>A web whose answers are given by address; what is not given has no server. Remembers what was asked, in order.</summary>
internal sealed class ScriptedWeb : IWebFetcher
{
    private readonly ConcurrentDictionary<string, Func<WebRequest, CancellationToken, Task<WebAnswer>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<WebRequest> _requests = [];

    public IReadOnlyList<WebRequest> Requests => [.. _requests];

    public int CountOf(string url) => _requests.Count(request => request.Url == url);

    public void Give(string url, string body, string contentType = "application/xml") => Give(url, (_, _) => Task.FromResult(Page(url, body, contentType)));

    public void Give(string url, WebOutcome outcome, int status, TimeSpan? retryAfter = null) => Give(url, (_, _) => Task.FromResult(
        new WebAnswer { Outcome = outcome, Reason = $"Status {status}.", StatusCode = status, Problem = ProblemOf(status), Url = url, RetryAfter = retryAfter }));

    public void Give(string url, Func<WebRequest, CancellationToken, Task<WebAnswer>> answer) => _answers[url] = answer;

    /// <summary>Makes the feed of the fixture hold these items.</summary>
    public void GiveFeed(params IEnumerable<string> items) => Give(SourceFixture.FeedUrl, FeedText.Rss(items));

    public static WebAnswer Page(string url, string body, string contentType)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return new WebAnswer { Outcome = WebOutcome.Received, Reason = "Received.", StatusCode = 200, Body = bytes, ContentType = contentType, Url = url, ReceivedBytes = bytes.Length };
    }

    private static WebProblem ProblemOf(int status) => status switch
    {
        304 => WebProblem.None,
        401 or 403 or 410 => WebProblem.Forbidden,
        404 => WebProblem.NotFound,
        429 => WebProblem.Throttled,
        _ => WebProblem.ServerError,
    };

    public Task<WebAnswer> FetchAsync(WebRequest request, CancellationToken cancellationToken)
    {
        _requests.Enqueue(request);
        return _answers.TryGetValue(request.Url, out var answer)
            ? answer(request, cancellationToken)
            : Task.FromResult(new WebAnswer { Outcome = WebOutcome.Failed, Reason = "No server answers.", Problem = WebProblem.Unreachable, Url = request.Url });
    }
}
