using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>How many pages a poll may still fetch. A host that fails again and again, or asks for rest, is not asked for more.</summary>
internal sealed class PageBudget(int pages)
{
    private const int MostFailures = 3;

    private int _left = pages;
    private int _failures;

    public bool IsSpent => _left <= 0 || _failures >= MostFailures || RetryAfter is not null;

    public long ReceivedBytes { get; private set; }

    /// <summary>How long the host of the pages asks to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    public void Spend(WebAnswer answer)
    {
        _left--;
        ReceivedBytes += answer.ReceivedBytes;
        _failures = answer.Outcome is WebOutcome.Failed ? _failures + 1 : 0;
        RetryAfter = answer.Outcome is WebOutcome.Failed && answer.RetryAfter > TimeSpan.Zero ? answer.RetryAfter : RetryAfter;
    }
}
