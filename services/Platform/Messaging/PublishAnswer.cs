namespace Newsdesk.Platform.Messaging;

/// <summary>How a try to publish ended.</summary>
/// <param name="Row">The event.</param>
/// <param name="Failure">Null when the sidecar acknowledged it.</param>
internal sealed record PublishAnswer(OutboxRow Row, Exception? Failure)
{
    /// <summary>Whether the sidecar was there and did not take the event.</summary>
    public bool IsRefusal { get; } = Failure is not null && !SidecarPublisher.IsUnreachable(Failure);

    /// <summary>Whether nobody was asked, so that nothing is known of the event.</summary>
    public bool IsUnreachable => Failure is not null && !IsRefusal;
}
