namespace Newsdesk.Stories.Adapters.Cache;

/// <summary>Leaves a dependency alone for a while after it failed several times in a row; then one call at a time tries again.</summary>
internal sealed class CircuitBreaker(int maxFailures, TimeSpan restTime, TimeProvider time)
{
    private readonly Lock _lock = new();
    private int _failures;
    private long _restsSince;

    /// <summary>Whether a call may be made now.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_failures < maxFailures)
            {
                return true;
            }

            if (time.GetElapsedTime(_restsSince) < restTime)
            {
                return false;
            }

            _restsSince = time.GetTimestamp();
            return true;
        }
    }

    /// <returns>Whether it was resting before.</returns>
    public bool Succeeded()
    {
        lock (_lock)
        {
            var rested = _failures >= maxFailures;
            _failures = 0;
            return rested;
        }
    }

    /// <returns>Whether it rests from now on.</returns>
    public bool Failed()
    {
        lock (_lock)
        {
            _restsSince = time.GetTimestamp();
            return ++_failures == maxFailures;
        }
    }
}
