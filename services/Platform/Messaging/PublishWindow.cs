namespace Newsdesk.Platform.Messaging;

/// <summary>The events of one topic that are on their way to the sidecar, or have their answer and are not settled yet.</summary>
/// <param name="maxEvents">The most events at once.</param>
/// <param name="maxBytes">The most bytes at once; the last event to enter may exceed it.</param>
internal sealed class PublishWindow(int maxEvents, int maxBytes)
{
    private readonly Dictionary<long, (OutboxRow Row, Task<Exception?> Publishing)> _events = [];
    private long _bytes;

    public bool IsEmpty => _events.Count == 0;

    /// <summary>How many events may enter.</summary>
    public int FreeEvents => _bytes < maxBytes ? maxEvents - _events.Count : 0;

    /// <summary>How many bytes may enter.</summary>
    public long FreeBytes => maxBytes - _bytes;

    public IReadOnlyCollection<long> Positions => _events.Keys;

    /// <param name="row">The event that enters.</param>
    /// <param name="publishing">Ends with the failure, or with null when the event was acknowledged.</param>
    public void Enter(OutboxRow row, Task<Exception?> publishing)
    {
        _events.Add(row.Position, (row, publishing));
        _bytes += row.Data.Length;
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
}
