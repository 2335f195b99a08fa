namespace Newsdesk.Platform.Messaging;

/// <summary>
/// Handles the events of one topic. Events come at least once, in any order and beside each other; a handler starts its
/// write with <see cref="Storage.IWriteSession.FirstTimeAsync"/>.
/// </summary>
public interface ITopicEventHandler
{
    string Topic { get; }

    /// <summary>
    /// Returns when the event is on disk. A <see cref="Kernel.Errors.DomainException"/> sends the event to the dead letters,
    /// unless its kind is one that passes (Conflict, Exhausted, Unavailable); any other exception asks for it again.
    /// </summary>
    Task HandleAsync(TopicEvent topicEvent, CancellationToken cancellationToken);
}
