using System.Text.Json;

namespace Newsdesk.LocalHost.Sidecar.PubSub;

/// <summary>
/// Remembers the events that were given up: the latest in memory, all of them as JSON Lines in a file when one is named, so that an operator can see
/// and re-publish them. daprd's broker would keep them in the dead-letter topic's stream.
/// </summary>
internal sealed partial class DeadLetters(string? path, ILoggerFactory loggers)
{
    private const int Kept = 1000;

    private readonly ILogger _logger = loggers.CreateLogger<DeadLetters>();
    private readonly Lock _gate = new();
    private readonly Queue<DeadLetter> _latest = new();

    /// <summary>The latest events given up, oldest first.</summary>
    public IReadOnlyList<DeadLetter> Latest
    {
        get
        {
            lock (_gate)
            {
                return [.. _latest];
            }
        }
    }

    public void Add(TopicMessage message, Subscription subscription, string reason)
    {
        var letter = new DeadLetter(
            message.Id, message.Topic, subscription.DeadLetterTopic, subscription.App.AppId, reason, message.Type, message.DataContentType,
            message.Data.ToBase64());
        lock (_gate)
        {
            _latest.Enqueue(letter);
            while (_latest.Count > Kept)
            {
                _latest.Dequeue();
            }

            if (path is not null)
            {
                File.AppendAllText(path, JsonSerializer.Serialize(letter, DeadLetterJson.Default.DeadLetter) + "\n");
            }
        }

        LogDeadLettered(message.Id, message.Topic, subscription.DeadLetterTopic, reason);
    }

    public void NoteDropped(TopicMessage message, Subscription subscription, string reason) =>
        LogDropped(message.Id, message.Topic, subscription.App.AppId, reason);

    [LoggerMessage(1, LogLevel.Warning, "Event {EventId} of {Topic} was dead-lettered to {DeadLetterTopic}: {Reason}", EventName = "EventDeadLettered")]
    private partial void LogDeadLettered(string eventId, string topic, string deadLetterTopic, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Event {EventId} of {Topic} was dropped by {AppId}: {Reason}", EventName = "EventDropped")]
    private partial void LogDropped(string eventId, string topic, string appId, string reason);
}
