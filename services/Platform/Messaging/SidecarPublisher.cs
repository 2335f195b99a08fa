using System.Diagnostics;
using System.Net.Sockets;
using Dapr.Client;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Newsdesk.Platform.Clients;
using Newsdesk.Platform.Telemetry;

namespace Newsdesk.Platform.Messaging;

/// <summary>
/// Publishes one event through the sidecar. One by one, not in bulk: the runtime sets <c>cloudevent.id</c> per event only
/// for single publishes (dapr/dapr#8354), and the id is what the subscribers recognise a repetition by.
/// </summary>
internal sealed class SidecarPublisher(
    DaprClient sidecar,
    IOptions<SidecarOptions> sidecarOptions,
    IOptions<OutboxOptions> options,
    PlatformInstrumentation instrumentation)
{
    // Dapr's envelope keeps bytes only under this type: it would take application/protobuf for text.
    private const string ContentType = "application/octet-stream";

    /// <summary>Returns when the sidecar has acknowledged the event.</summary>
    public async Task PublishAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        using var activity = instrumentation.Activities.StartActivity("outbox publish", ActivityKind.Producer, row.TraceParent);
        activity?.SetTag("messaging.destination.name", row.Topic);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.Value.PublishTimeout);
        await sidecar.PublishByteEventAsync(sidecarOptions.Value.PubSub, row.Topic, row.Data, ContentType, Envelope(row), timeout.Token);
    }

    /// <summary>
    /// Whether there was no sidecar to ask, so that the failure says nothing about the event. A connection that breaks while an event is on its way counts as
    /// a refusal of it: the event may be what breaks it.
    /// </summary>
    public static bool IsUnreachable(Exception failure) =>
        (failure as RpcException ?? failure.InnerException as RpcException)?.Status.DebugException is
            SocketException or TimeoutException or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    private static Dictionary<string, string> Envelope(OutboxRow row)
    {
        var metadata = new Dictionary<string, string> { ["cloudevent.id"] = row.Id, ["cloudevent.type"] = row.Type };
        if ((Activity.Current?.Id ?? row.TraceParent) is { } traceParent)
        {
            metadata["cloudevent.traceparent"] = traceParent;
        }

        return metadata;
    }
}
