using Microsoft.Extensions.Options;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Telemetry;

namespace Newsdesk.Stories.Pipeline;

/// <summary>
/// Takes arrivals into the stories, in the order of acceptance, as long as the service runs. All that it knows is committed: after a failure it begins
/// again from the store, as after a crash.
/// </summary>
internal sealed partial class AssemblyLoop(
    LiveStoryReader stories,
    ArrivalStore arrivals,
    ProgressStore progressStore,
    BatchRunner batches,
    PublicationDesk desk,
    ArrivalSignal signal,
    AssemblyProgress progress,
    IOptions<AssemblyOptions> options,
    TimeProvider time,
    StoryInstrumentation instrumentation,
    ILogger<AssemblyLoop> logger) : BackgroundService
{
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var backoff = options.Value.MinBackoff;
        while (!stoppingToken.IsCancellationRequested)
        {
            var reached = progress.Report.Published;
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                progress.Fail();
                backoff = progress.Report.Published > reached ? options.Value.MinBackoff : backoff;
                LogFailed(failure, backoff);
                await Task.Delay(backoff, time, stoppingToken);
                backoff = backoff * 2 < MaxBackoff ? backoff * 2 : MaxBackoff;
            }
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        var (position, clusterer) = await stories.ReadAsync(stoppingToken);
        progress.Start(await progressStore.ReadAsync(stoppingToken));
        LogStarted(position, clusterer.LiveCount);
        var resequencer = new Resequencer(options.Value.MaxReorderWait, time);
        while (true)
        {
            position = await StepAsync(clusterer, resequencer, position, stoppingToken);
        }
    }

    /// <returns>The position reached.</returns>
    private async Task<long> StepAsync(StoryClusterer clusterer, Resequencer resequencer, long position, CancellationToken stoppingToken)
    {
        var waiting = await arrivals.ReadAsync(options.Value.MaxBatch, stoppingToken);
        if (waiting.Count < options.Value.MaxBatch)
        {
            progress.Waiting(waiting.Count);
        }

        var release = resequencer.Next(position, [.. waiting.Select(arrival => arrival.Sequence)]);
        if (release.Count == 0)
        {
            await signal.WaitAsync(release.Wait, time, stoppingToken);
            return position;
        }

        if (release.PassedOver > 0)
        {
            instrumentation.PassedOver(release.PassedOver);
            LogPassedOver(release.PassedOver, position);
        }

        var batch = await batches.RunAsync(clusterer, position, release.Position, [.. waiting.Take(release.Count)], stoppingToken);
        await desk.PublishedAsync(batch, stoppingToken);
        progress.Committed(release.Position, release.Count, batch.Stories.Sum(update => update.Story.StandingChange));
        return release.Position;
    }

    [LoggerMessage(EventId = 1, EventName = "AssemblyStarted", Level = LogLevel.Information, Message = "Articles are taken in from position {Position}; {Stories} stories live")]
    private partial void LogStarted(long position, int stories);

    [LoggerMessage(EventId = 2, EventName = "AssemblyFailed", Level = LogLevel.Error, Message = "Taking articles in failed; it begins again from the store in {Backoff}")]
    private partial void LogFailed(Exception failure, TimeSpan backoff);

    [LoggerMessage(EventId = 3, EventName = "PositionsPassedOver", Level = LogLevel.Warning, Message = "{Count} position(s) after {Position} did not come in time and are passed over")]
    private partial void LogPassedOver(long count, long position);
}
