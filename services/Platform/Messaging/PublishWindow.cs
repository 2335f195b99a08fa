namespace Newsdesk.Platform.Messaging;

/// <summary>The events of one topic that are on their way to the sidecar, or have their answer and are not settled yet.</summary>
/// <param name="publisher">Publishes them.</param>
/// <param name="signal">Told of each answer.</param>
/// <param name="maxEvents">The most events at once.</param>
/// <param name="maxBytes">The most bytes at once; the last event to enter may exceed it.</param>
internal sealed class PublishWindow(SidecarPublisher publisher, RelaySignal signal, int maxEvents, int maxBytes)
{
    private readonly Dictionary<long, (OutboxRow Row, Task<Exception?> Publishing)> _events = [];
    private long _bytes;

    public bool IsEmpty => _events.Count == 0;

    /// <summary>How many events may enter.</summary>
    public int FreeEvents => _bytes < maxBytes ? maxEvents - _events.Count : 0;

    /// <summary>How many bytes may enter.</summary>
    public long FreeBytes => maxBytes - _bytes;

    public IReadOnlyCollection<long> Positions => _events.Keys;

    /// <summary>Sends an event on its way.</summary>
    public void Start(OutboxRow row, CancellationToken stoppingToken)
    {
        var publishing = TryPublishAsync(row, stoppingToken);
        _events.Add(row.Position, (row, publishing));
        _bytes += row.Data.Length;
        _ = SignalAsync(publishing);
    }

    /// <summary>The events that have their answer, in order of their positions.</summary>
    public async Task<IReadOnlyList<PublishAnswer>> AnsweredAsync()
    {
        List<PublishAnswer> answers = [];
        foreach (var (row, publishing) in _events.Values.Where(entry => entry.Publishing.IsCompleted).OrderBy(entry => entry.Row.Position))
        {
            answers.Add(new PublishAnswer(row, await publishing));
        }

        return answers;
    }

    /// <summary>Waits until every event has its answer.</summary>
    public Task AllAnsweredAsync() => Task.WhenAll(_events.Values.Select(entry => entry.Publishing));

    public void Leave(OutboxRow row)
    {
        if (_events.Remove(row.Position))
        {
            _bytes -= row.Data.Length;
        }
    }

    private async Task<Exception?> TryPublishAsync(OutboxRow row, CancellationToken stoppingToken)
    {
        try
        {
            await publisher.PublishAsync(row, stoppingToken);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    // After the end of the task, so that whoever wakes finds it ended.
    private async Task SignalAsync(Task publishing)
    {
        await publishing;
        signal.Answered();
    }
}
