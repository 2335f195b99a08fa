using System.Collections.Concurrent;
using Dapr.AppCallback.Autogen.Grpc.v1;
using Grpc.Core;
using Newsdesk.LocalHost.Sidecar.Faults;

namespace Newsdesk.LocalHost.Sidecar.PubSub;

/// <summary>
/// The bus of all local sidecars. It keeps nothing: a publish succeeds when every subscriber has acknowledged the event (or it was dead-lettered), and
/// answers UNAVAILABLE otherwise, so an event stays in its publisher's outbox until it has arrived. Delivery is at least once, in any order.
/// </summary>
internal sealed class Broker(MeshOptions options, Courier courier, FaultDice faults, DeadLetters deadLetters, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan FirstQuestion = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly SubscriptionTable _table = new();
    private readonly ConcurrentBag<Task> _learning = [];

    /// <summary>Events which no subscriber could take.</summary>
    public DeadLetters DeadLetters => deadLetters;

    /// <summary>Completes when every expected application has told its subscriptions.</summary>
    public Task Complete => _table.Complete;

    /// <summary>The expected applications that have not.</summary>
    public string Awaited => _table.Awaited();

    /// <summary>An application will come; no event is published before its subscriptions are known.</summary>
    public void Expect(string appId) => _table.Expect(appId);

    public bool Knows(string appId) => _table.Knows(appId);

    public IReadOnlyList<Subscription> SubscriptionsOf(string appId) => _table.Of(appId);

    /// <summary>Begins to ask an application for its subscriptions, until it answers. Deliveries go to the new address at once.</summary>
    public void Learn(AppChannel app, CancellationToken stopping)
    {
        foreach (var subscription in _table.Of(app.AppId))
        {
            subscription.Redirect(app);
        }

        _learning.Add(LearnAsync(app, stopping));
    }

    /// <summary>Delivers an event to every subscriber of its topic.</summary>
    /// <exception cref="RpcException">UNAVAILABLE: a subscriber has not acknowledged it; publish it again.</exception>
    public async Task PublishAsync(TopicMessage message, CancellationToken cancellationToken)
    {
        if (faults.Refuses(message))
        {
            throw Unavailable($"event {message.Id} was refused");
        }

        await WaitForSubscriptionsAsync(cancellationToken);
        var subscriptions = _table.For(message.Topic);
        if (subscriptions.Length == 1)
        {
            await SettleAsync(subscriptions[0], message, cancellationToken);
        }
        else
        {
            await Task.WhenAll(subscriptions.Select(subscription => SettleAsync(subscription, message, cancellationToken)));
        }
    }

    public void Dispose() => _table.Dispose();

    private async Task SettleAsync(Subscription subscription, TopicMessage message, CancellationToken cancellationToken)
    {
        var result = await courier.DeliverAsync(subscription, message, cancellationToken);
        switch (result.Outcome)
        {
            case DeliveryOutcome.Acknowledged:
                break;
            case DeliveryOutcome.Dropped or DeliveryOutcome.Exhausted when subscription.DeadLetterTopic.Length > 0:
                await PublishAsync(message with { Topic = subscription.DeadLetterTopic }, cancellationToken);
                deadLetters.Add(message, subscription, result.Reason);
                break;
            case DeliveryOutcome.Dropped:
                deadLetters.NoteDropped(message, subscription, result.Reason);
                break;
            default:
                throw Unavailable(result.Reason);
        }
    }

    private async Task WaitForSubscriptionsAsync(CancellationToken cancellationToken)
    {
        if (_table.Complete.IsCompleted)
        {
            return;
        }

        try
        {
            await _table.Complete.WaitAsync(options.PublishPatience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw Unavailable($"the subscriptions of {_table.Awaited()} are not known yet");
        }
    }

    private async Task LearnAsync(AppChannel app, CancellationToken stopping)
    {
        for (var pause = FirstQuestion; !stopping.IsCancellationRequested; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var answer = await app.Callbacks.ListTopicSubscriptionsAsync(new CallOptions(
                    app.Headers(), clock.GetUtcNow().UtcDateTime + options.HandlerTimeout, stopping));
                _table.Set(app, answer.Subscriptions.Where(IsOurs).Select(subscription => Describe(subscription, app)));
                return;
            }
            catch (RpcException refusal) when (refusal.StatusCode is StatusCode.Unimplemented)
            {
                _table.Set(app, []);
                return;
            }
            catch (RpcException) when (!stopping.IsCancellationRequested)
            {
                // Not listening yet.
                await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (RpcException)
            {
                return;
            }
        }
    }

    private bool IsOurs(TopicSubscription subscription) => subscription.PubsubName == options.PubSubName;

    private Subscription Describe(TopicSubscription subscription, AppChannel app) => new(
        subscription.Topic, subscription.Routes?.Default ?? "", subscription.DeadLetterTopic, app, options.MaxConcurrency);

    private static RpcException Unavailable(string reason) => new(new Status(StatusCode.Unavailable, reason));
}
