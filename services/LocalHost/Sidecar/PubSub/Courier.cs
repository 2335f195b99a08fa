using Dapr.AppCallback.Autogen.Grpc.v1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.LocalHost.Sidecar.Faults;
using Status = Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types.TopicEventResponseStatus;

namespace Newsdesk.LocalHost.Sidecar.PubSub;

/// <summary>
/// Carries one event to one subscriber, again and again with growing waits, until the subscriber has answered for good or the publisher's patience is
/// over. An unreachable subscriber never costs an event a failure; an answer RETRY, an error or a time-out does.
/// </summary>
internal sealed class Courier(MeshOptions options, FaultDice faults, TimeProvider clock)
{
    private enum Answer
    {
        Success,
        Retry,
        Drop,
        Unreachable,
    }

    public async Task<DeliveryResult> DeliverAsync(Subscription subscription, TopicMessage message, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        for (var unreached = 0; ;)
        {
            var failures = subscription.FailuresOf(message.Id);
            var wait = Longer(Until(failures.NotBefore), Backoff(unreached));
            if (wait > TimeSpan.Zero && clock.GetElapsedTime(started) + wait > options.PublishPatience)
            {
                return new DeliveryResult(DeliveryOutcome.Unavailable, $"{subscription.App.AppId} has not acknowledged event {message.Id}");
            }

            await Task.Delay(wait, clock, cancellationToken);
            var (answer, reason) = await AttemptAsync(subscription, message, cancellationToken);
            switch (answer)
            {
                case Answer.Success:
                    subscription.Forget(message.Id);
                    return DeliveryResult.Acknowledged;
                case Answer.Drop:
                    subscription.Forget(message.Id);
                    return new DeliveryResult(DeliveryOutcome.Dropped, reason);
                case Answer.Retry when failures.Count + 1 >= options.MaxFailures:
                    subscription.Forget(message.Id);
                    return new DeliveryResult(DeliveryOutcome.Exhausted, reason);
                case Answer.Retry:
                    var count = failures.Count + 1;
                    subscription.Remember(message.Id, new DeliveryFailures(count, clock.GetTimestamp() + Ticks(Backoff(count))));
                    break;
                default:
                    unreached++;
                    break;
            }
        }
    }

    private async Task<(Answer Answer, string Reason)> AttemptAsync(Subscription subscription, TopicMessage message, CancellationToken cancellationToken)
    {
        if (faults.StandsAside(subscription, message))
        {
            await subscription.StandAsideAsync(faults.LongestAside, clock, cancellationToken);
        }

        await subscription.Slots.WaitAsync(cancellationToken);
        try
        {
            if (faults.Drops(subscription, message))
            {
                return (Answer.Unreachable, "lost on the way");
            }

            if (faults.DelayOf(subscription, message) is { Ticks: > 0 } delay)
            {
                await Task.Delay(delay, clock, cancellationToken);
            }

            var again = faults.Duplicates(subscription, message) ? CallAsync(subscription, message, cancellationToken) : null;
            var answer = await CallAsync(subscription, message, cancellationToken);
            if (again is not null)
            {
                await again;
            }

            return answer;
        }
        finally
        {
            subscription.Slots.Release();
            subscription.LetOnePass();
        }
    }

    private async Task<(Answer Answer, string Reason)> CallAsync(Subscription subscription, TopicMessage message, CancellationToken cancellationToken)
    {
        var app = subscription.App;
        var deadline = clock.GetUtcNow().UtcDateTime + options.HandlerTimeout;
        try
        {
            var response = await app.Callbacks.OnTopicEventAsync(
                EnvelopeOf(subscription, message), new CallOptions(HeadersFor(app, message), deadline, cancellationToken));
            return response.Status switch
            {
                Status.Success => (Answer.Success, ""),
                Status.Drop => (Answer.Drop, $"{app.AppId} answered DROP"),
                var status => (Answer.Retry, $"{app.AppId} answered {status}"),
            };
        }
        catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
        {
            return failure.StatusCode switch
            {
                // As daprd: an application which does not implement the callback gets no further tries, and no dead letter.
                StatusCode.Unimplemented => (Answer.Success, ""),
                _ when IsTransportFailure(failure) => (Answer.Unreachable, $"{app.AppId} cannot be reached"),
                _ => (Answer.Retry, $"{app.AppId} failed with {failure.StatusCode}: {failure.Status.Detail}"),
            };
        }
        catch (RpcException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private static TopicEventRequest EnvelopeOf(Subscription subscription, TopicMessage message)
    {
        var envelope = new TopicEventRequest
        {
            Id = message.Id,
            Source = message.Source,
            Type = message.Type,
            SpecVersion = "1.0",
            DataContentType = message.DataContentType,
            Data = message.Data,
            Topic = message.Topic,
            PubsubName = message.PubSubName,
            Path = subscription.Path,
        };
        if (message.TraceParent.Length > 0)
        {
            envelope.Extensions = new Struct { Fields = { ["traceparent"] = Value.ForString(message.TraceParent) } };
        }

        return envelope;
    }

    private static Metadata HeadersFor(AppChannel app, TopicMessage message)
    {
        var headers = app.Headers();
        if (message.TraceParent.Length > 0)
        {
            headers.Add("traceparent", message.TraceParent);
        }

        if (message.TraceState.Length > 0)
        {
            headers.Add("tracestate", message.TraceState);
        }

        return headers;
    }

    /// <summary>No answer of the application's own: it is not there, or went away in the middle.</summary>
    private static bool IsTransportFailure(RpcException failure) =>
        failure.StatusCode is StatusCode.Unavailable || failure.Status.DebugException is HttpRequestException or IOException;

    private TimeSpan Backoff(int tries)
    {
        var doubled = options.FirstRetryDelay * Math.Pow(2, Math.Min(tries, 30) - 1);
        return tries == 0 ? TimeSpan.Zero : doubled < options.MaxRetryDelay ? doubled : options.MaxRetryDelay;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private TimeSpan Until(long notBefore)
    {
        var now = clock.GetTimestamp();
        return notBefore <= now ? TimeSpan.Zero : clock.GetElapsedTime(now, notBefore);
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * clock.TimestampFrequency);
}
