using System.Text;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.UnitTests.Sources.Polling;

/// <summary>A web whose answers are given by address; what is not given has no server. Remembers what was asked.</summary>
internal sealed class ScriptedWeb : IWebFetcher
{
    private readonly Dictionary<string, WebAnswer> _answers = new(StringComparer.Ordinal);

    public List<WebRequest> Requests { get; } = [];

    public ScriptedWeb Give(string url, string body, string contentType = "application/xml", Func<WebAnswer, WebAnswer>? change = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var answer = new WebAnswer { Outcome = WebOutcome.Received, Reason = "Received.", StatusCode = 200, Body = bytes, ContentType = contentType, Url = url, ReceivedBytes = bytes.Length };
        _answers[url] = change is null ? answer : change(answer);
        return this;
    }

    public ScriptedWeb Give(string url, WebOutcome outcome, int status, TimeSpan? retryAfter = null)
    {
        _answers[url] = new WebAnswer { Outcome = outcome, Reason = $"Status {status}.", StatusCode = status, Url = url, RetryAfter = retryAfter };
        return this;
    }

    public Task<WebAnswer> FetchAsync(WebRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(_answers.GetValueOrDefault(request.Url) ?? new WebAnswer { Outcome = WebOutcome.Failed, Reason = "No server.", Url = request.Url });
    }
}
