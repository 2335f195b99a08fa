using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Platform.Messaging;

/// <summary>Forgets handled events that no broker repeats any more.</summary>
internal sealed partial class InboxJanitor(
    IDatabase database,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<InboxJanitor> logger) : BackgroundService
{
    /// <summary>The most ids that one write forgets: it is over in milliseconds, and other writes come in between.</summary>
    public const int MaxBatch = 1000;

    private const string Forget = "DELETE FROM inbox WHERE id IN (SELECT id FROM inbox WHERE handle_time < @before ORDER BY handle_time LIMIT @MaxBatch)";

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await ForgetAsync(stoppingToken);
        }
    }

    private async Task ForgetAsync(CancellationToken stoppingToken)
    {
        try
        {
            var before = (clock.GetUtcNow() - options.Value.InboxRetention).ToUnixMicroseconds();
            int forgotten;
            do
            {
                forgotten = await database.WriteAsync(
                    (session, token) => session.ExecuteAsync(Forget, new { before, MaxBatch }, token),
                    stoppingToken);
            }
            while (forgotten == MaxBatch);
        }
        catch (DomainException failure)
        {
            LogInboxKept(failure);
        }
    }

    [LoggerMessage(EventId = 1, EventName = "InboxKept", Level = LogLevel.Warning, Message = "The inbox could not be cleared of old ids; the next try is in an hour")]
    private partial void LogInboxKept(Exception failure);
}
