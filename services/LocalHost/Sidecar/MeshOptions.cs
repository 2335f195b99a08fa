using Newsdesk.LocalHost.Sidecar.Faults;

namespace Newsdesk.LocalHost.Sidecar;

/// <summary>How the local sidecars deliver.</summary>
internal sealed record MeshOptions
{
    /// <summary>The only pub/sub component there is; the name the services publish to.</summary>
    public string PubSubName { get; init; } = "pubsub";

    /// <summary>Deliveries under way at once to one subscription.</summary>
    public int MaxConcurrency { get; init; } = 64;

    /// <summary>How long a subscriber may take over one event before the delivery counts as failed.</summary>
    public TimeSpan HandlerTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The wait after the first failed delivery; it doubles with each further one.</summary>
    public TimeSpan FirstRetryDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest wait between two deliveries of one event.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How often a subscriber may fail an event before it is dead-lettered. With the delays above twelve failures take about half a minute, longer than any
    /// service needs to start again, so that an event is not given up because another service is being restarted.
    /// </summary>
    public int MaxFailures { get; init; } = 12;

    /// <summary>How long one publish keeps trying before it answers UNAVAILABLE and leaves the next try to the publisher's outbox.</summary>
    public TimeSpan PublishPatience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The file which keeps events that no subscriber could take; none is written when null.</summary>
    public string? DeadLetterPath { get; init; }

    /// <summary>Faults to inject; tests only.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;
}
