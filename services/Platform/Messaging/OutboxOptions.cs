using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Platform.Messaging;

/// <summary>How committed events reach the sidecar. Section <c>Outbox</c>.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>New events of one topic on their way at once. A quarter as many refused ones may be tried again beside them.</summary>
    [Range(1, 1000)]
    public int MaxBatch { get; set; } = 100;

    /// <summary>Bytes of one topic on their way at once; the last event to be started may exceed it. As with <see cref="MaxBatch"/>, refused events have a quarter of their own.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxBatchBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long the sidecar may take to acknowledge one event. The local sidecar acknowledges only what its subscribers have.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The wait after a first failure; it doubles up to <see cref="MaxBackoff"/>. A refused event waits alone, and others pass it; its wait is kept in the outbox.
    /// Only a sidecar that cannot be reached makes a whole topic wait.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan MinBackoff { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait between two tries of one event, and between two tries to reach the sidecar.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan MaxBackoff { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often to look for events that another process left behind. Own events are published at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a replica that fell silent keeps the others from publishing. One that publishes renews its lease every quarter of it, however long an event is on its way;
    /// so it may be shorter than <see cref="PublishTimeout"/>.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long handled events are remembered: longer than a broker may repeat one.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan InboxRetention { get; set; } = TimeSpan.FromDays(14);

    /// <summary>The wait after so many failures in a row, from 1.</summary>
    internal TimeSpan BackoffAfter(long failures)
    {
        var doubled = MinBackoff * Math.Pow(2, Math.Clamp(failures - 1, 0, 30));
        return doubled < MaxBackoff ? doubled : MaxBackoff;
    }
}
