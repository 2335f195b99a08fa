namespace Newsdesk.Articles.Fetching;

/// <summary>How long to wait before a retry.</summary>
public static class Backoff
{
    /// <summary>Beyond this a wait is longer than whoever asked.</summary>
    private const int MaxDoublings = 10;

    /// <param name="attempt">Failed attempts before this one, counted from 0.</param>
    /// <param name="first">The shortest wait after the first.</param>
    /// <param name="chance">From 0 to 1: spreads those who failed together, up to twice the wait.</param>
    public static TimeSpan Delay(int attempt, TimeSpan first, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(attempt);
        ArgumentOutOfRangeException.ThrowIfNegative(chance);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chance, 1);

        return first * (1L << Math.Min(attempt, MaxDoublings)) * (1 + chance);
    }
}
