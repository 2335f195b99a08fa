using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Says what a server's reply means.</summary>
internal static class Answers
{
    public static WebAnswer Of(WebReply reply, RedirectChain chain, Wanted wanted, long received)
    {
        var (problem, reason) = Judge(reply, wanted);
        var outcome = problem is not WebProblem.None ? OutcomeOf(problem) : reply.Status == 304 ? WebOutcome.NotModified : WebOutcome.Received;
        var isFound = problem is WebProblem.None;
        return new WebAnswer
        {
            Outcome = outcome,
            Problem = problem,
            Reason = reason,
            StatusCode = reply.Status,
            Body = isFound ? reply.Body : [],
            ContentType = reply.ContentType,
            Url = chain.Current.AbsoluteUri,
            // An address that leads to an error page has not moved there.
            MovedUrl = isFound ? chain.Moved?.AbsoluteUri : null,
            EntityTag = reply.EntityTag,
            LastModified = reply.LastModified,
            RetryAfter = isFound ? null : reply.RetryAfter,
            ReceivedBytes = received,
        };
    }

    public static WebOutcome OutcomeOf(WebProblem problem) =>
        problem is WebProblem.AddressRefused or WebProblem.RobotsForbid or WebProblem.Forbidden ? WebOutcome.Blocked : WebOutcome.Failed;

    private static (WebProblem Problem, string Reason) Judge(WebReply reply, Wanted wanted) => reply.Status switch
    {
        200 or 203 => (WebProblem.None, "The document came."),
        304 when wanted.IsConditional => (WebProblem.None, "Nothing changed since the last time."),
        401 or 403 or 410 or 451 => (WebProblem.Forbidden, $"The server does not give it to us: {reply.Status}."),
        408 => (WebProblem.TimedOut, "The server gave up waiting: 408."),
        429 => (WebProblem.Throttled, $"The server asks us to slow down: 429{Until(reply)}."),
        503 when reply.RetryAfter is not null => (WebProblem.Throttled, $"The server asks to be left alone: 503{Until(reply)}."),
        >= 400 and < 500 => (WebProblem.NotFound, $"The server has no such document: {reply.Status}."),
        >= 500 and < 600 => (WebProblem.ServerError, $"The server failed: {reply.Status}."),
        _ => (WebProblem.BadAnswer, $"The server answered {reply.Status}, which is no document."),
    };

    private static string Until(WebReply reply) => reply.RetryAfter is { } wait ? $", for {Math.Ceiling(wait.TotalSeconds)} s" : "";
}
