namespace Newsdesk.Platform.Messaging;

/// <summary>Tells the relay at once which topics got events.</summary>
internal sealed class OutboxSignal
{
    /// <summary>Raised on the writer's loop, after the commit.</summary>
    public event Action<string>? Committed;

    public void Notify(IReadOnlyList<string> topics)
    {
        foreach (var topic in topics.Distinct())
        {
            Committed?.Invoke(topic);
        }
    }
}
