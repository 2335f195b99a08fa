namespace Newsdesk.Stories.Assembly;

/// <summary>
/// Puts what arrived back into the order of acceptance. A missing position is waited for, so that results do not depend on the order of arrival; after
/// <paramref name="maxWait"/> it is passed over. What arrives after that is taken when it comes.
/// </summary>
public sealed class Resequencer(TimeSpan maxWait, TimeProvider time)
{
    private long? _awaited;
    private long _since;

    /// <summary>Tells how much of what waits may be taken now.</summary>
    /// <param name="position">The highest position up to which all is taken or passed over.</param>
    /// <param name="waiting">Positions that wait, in their order.</param>
    public Release Next(long position, IReadOnlyList<long> waiting)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        if (waiting.Count == 0)
        {
            _awaited = null;
            return new(0, position, 0, null);
        }

        var first = Math.Max(position + 1, waiting[0]);
        if (first > position + 1 && RemainingWait(position + 1) is var remaining && remaining > TimeSpan.Zero)
        {
            return new(0, position, 0, remaining);
        }

        var passedOver = first - position - 1;
        var reached = first - 1;
        var count = 0;
        while (count < waiting.Count && waiting[count] <= reached + 1)
        {
            reached = Math.Max(reached, waiting[count]);
            count++;
        }

        _awaited = null;
        return new(count, reached, passedOver, null);
    }

    private TimeSpan RemainingWait(long missing)
    {
        if (_awaited != missing)
        {
            _awaited = missing;
            _since = time.GetTimestamp();
        }

        return maxWait - time.GetElapsedTime(_since);
    }
}

/// <summary>How much of what waits may be taken.</summary>
/// <param name="Count">The first so many.</param>
/// <param name="Position">The position reached when they are taken.</param>
/// <param name="PassedOver">Positions before it that never came.</param>
/// <param name="Wait">When nothing may be taken: how long the missing position is still waited for; null when nothing waits.</param>
public readonly record struct Release(int Count, long Position, long PassedOver, TimeSpan? Wait);
