using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Storage;
using Newsdesk.Platform.Telemetry;

namespace Newsdesk.Platform.Messaging;

/// <summary>Runs one <see cref="TopicRelay"/> for each topic, so that a topic that fails holds up no other.</summary>
internal sealed partial class OutboxRelay(
    OutboxTable outbox,
    OutboxSignal signal,
    SidecarPublisher publisher,
    LeaseFactory leases,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    PlatformInstrumentation instrumentation,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<string, (TopicRelay Relay, Lazy<Task> Running)> _relays = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Wake(string topic)
        {
            var (relay, running) = _relays.GetOrAdd(topic, name => Create(name, stoppingToken));
            relay.Wake();
            _ = running.Value;
        }

        signal.Committed += Wake;
        try
        {
            using var poll = new PeriodicTimer(options.Value.PollInterval, clock);
            do
            {
                foreach (var topic in await LeftBehindAsync(stoppingToken))
                {
                    Wake(topic);
                }
            }
            while (await poll.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            signal.Committed -= Wake;
            await Task.WhenAll(_relays.Values.Select(entry => entry.Running.Value)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private (TopicRelay Relay, Lazy<Task> Running) Create(string topic, CancellationToken stoppingToken)
    {
        var lease = leases.Create($"outbox/{topic}", options.Value.LeaseTime);
        var relay = new TopicRelay(topic, outbox, publisher, new RelaySignal(clock), lease, options.Value, clock, instrumentation, logger);
        // The first wake comes from the writer's loop, which must not publish.
        return (relay, new Lazy<Task>(() => Task.Run(() => relay.RunAsync(stoppingToken), CancellationToken.None)));
    }

    private async Task<IReadOnlyList<string>> LeftBehindAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await outbox.TopicsAsync(stoppingToken);
        }
        catch (DomainException failure) when (failure.Kind == DomainErrorKind.Unavailable)
        {
            LogOutboxUnreadable(failure);
            return [];
        }
    }

    [LoggerMessage(EventId = 3, EventName = "OutboxUnreadable", Level = LogLevel.Warning, Message = "The outbox cannot be read")]
    private partial void LogOutboxUnreadable(Exception failure);
}
