namespace Newsdesk.Platform.Messaging;

/// <summary>When the relay of one topic may act: how long all events wait after a failure that concerns all, and when refused ones are looked at again.</summary>
internal sealed class RelaySchedule(OutboxOptions options)
{
    private DateTimeOffset _pauseEnd = DateTimeOffset.MinValue;
    private DateTimeOffset _checkTime = DateTimeOffset.MinValue;
    private bool _hasMore;
    private int _failures;

    public bool IsPaused(DateTimeOffset now) => now < _pauseEnd;

    /// <summary>Makes all events wait. What fails during a pause does not prolong it.</summary>
    public void Pause(DateTimeOffset now)
    {
        if (!IsPaused(now))
        {
            _pauseEnd = now + options.BackoffAfter(++_failures);
        }
    }

    /// <summary>Ends all waiting; false when there was none to end.</summary>
    public bool Resume()
    {
        var waited = _failures > 0;
        (_failures, _pauseEnd) = (0, DateTimeOffset.MinValue);
        return waited;
    }

    public bool MayCheckRefused(DateTimeOffset now) => now >= _checkTime;

    /// <summary>Asks to look at refused events not later than this.</summary>
    public void CheckRefused(DateTimeOffset time) => _checkTime = time < _checkTime ? time : _checkTime;

    /// <summary>Refused events were looked at: not again within the shortest wait, however many of them are due.</summary>
    public void RefusedChecked(DateTimeOffset now, bool hasMore, DateTimeOffset? next)
    {
        _hasMore = hasMore;
        var soonest = now + options.MinBackoff;
        _checkTime = hasMore || next < soonest ? soonest : next ?? DateTimeOffset.MaxValue;
    }

    /// <summary>A refused event was taken: the rest of them need not hold back.</summary>
    public void RefusedPass(DateTimeOffset now)
    {
        if (_hasMore)
        {
            CheckRefused(now);
        }
    }

    /// <summary>How long the relay may rest when nothing wakes it.</summary>
    public TimeSpan RestFrom(DateTimeOffset now, TimeSpan longest, bool checksRefused)
    {
        var due = IsPaused(now) ? _pauseEnd
            : checksRefused ? _checkTime
            : DateTimeOffset.MaxValue;
        return due <= now ? TimeSpan.Zero
            : due - now < longest ? due - now
            : longest;
    }
}
