namespace Newsdesk.Stories.Pipeline;

/// <summary>How far the articles that arrived have become stories. Lives in memory, so that asking is cheap.</summary>
internal sealed class AssemblyProgress
{
    private readonly Lock _lock = new();
    private ProgressReport _report = new(0, 0, 0, 0);

    /// <summary>Whether taking articles in has failed and not begun again.</summary>
    public bool HasFailed { get; private set; }

    public ProgressReport Report
    {
        get
        {
            lock (_lock)
            {
                return _report;
            }
        }
    }

    /// <summary>Takes over what the store says.</summary>
    public void Start(ProgressReport stored)
    {
        lock (_lock)
        {
            _report = stored with { Received = Math.Max(stored.Received, _report.Received) };
            HasFailed = false;
        }
    }

    public void Arrived(long sequence)
    {
        lock (_lock)
        {
            _report = _report with { Received = Math.Max(_report.Received, sequence), Pending = _report.Pending + 1 };
        }
    }

    /// <summary>Takes over how many wait. What arrived meanwhile has woken the loop, which looks again.</summary>
    public void Waiting(int arrivals)
    {
        lock (_lock)
        {
            _report = _report with { Pending = arrivals };
        }
    }

    /// <param name="position">The position reached.</param>
    /// <param name="taken">Arrivals that are in the stories now.</param>
    /// <param name="stories">Stories that stand more than before.</param>
    public void Committed(long position, int taken, int stories)
    {
        lock (_lock)
        {
            _report = _report with
            {
                Published = position,
                Received = Math.Max(_report.Received, position),
                Pending = Math.Max(0, _report.Pending - taken),
                Stories = _report.Stories + stories,
            };
        }
    }

    public void Fail() => HasFailed = true;
}

/// <param name="Published">Position up to which everything is in published documents or was passed over.</param>
/// <param name="Received">Highest position that arrived.</param>
/// <param name="Pending">Arrivals that are not in the stories yet.</param>
/// <param name="Stories">Stories that stand.</param>
internal readonly record struct ProgressReport(long Published, long Received, long Pending, long Stories);
