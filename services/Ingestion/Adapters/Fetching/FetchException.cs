using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Why a request brought no answer; its message is a sentence for an operator.</summary>
internal sealed class FetchException(WebProblem problem, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public WebProblem Problem { get; } = problem;

    /// <summary>Whether the same request may succeed in a moment.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long the host still asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
