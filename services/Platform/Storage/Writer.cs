using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Storage.Engines;
using Newsdesk.Platform.Telemetry;

namespace Newsdesk.Platform.Storage;

/// <summary>The one writer: takes what has queued up while the last group was committed, and makes it the next group.</summary>
internal sealed partial class Writer(
    IDatabaseEngine engine,
    WriteGroup group,
    OutboxSignal outbox,
    IOptions<DatabaseOptions> options,
    PlatformInstrumentation instrumentation,
    ILogger<Writer> logger)
{
    // Deep enough to fill a group while one commits; callers beyond it wait, which is the brake.
    private readonly Channel<WriteWork> _queue = Channel.CreateBounded<WriteWork>(
        new BoundedChannelOptions(options.Value.MaxGroup * 4) { SingleReader = true });
    private DbConnection? _connection;
    private Task _loop = Task.CompletedTask;

    public ValueTask EnqueueAsync(WriteWork work, CancellationToken cancellationToken) => _queue.Writer.WriteAsync(work, cancellationToken);

    public void Start() => _loop = RunAsync();

    /// <summary>Finishes what is queued.</summary>
    public async Task StopAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        await CloseAsync();
    }

    private async Task RunAsync()
    {
        var works = new List<WriteWork>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (works.Count < options.Value.MaxGroup && _queue.Reader.TryRead(out var work))
            {
                if (work.TryBegin())
                {
                    works.Add(work);
                }
            }

            if (works.Count > 0)
            {
                await CommitAsync(works);
                works.Clear();
            }
        }
    }

    private async Task CommitAsync(List<WriteWork> works)
    {
        try
        {
            // What has begun is finished: the works' callers gave up their say with TryBegin.
            _connection ??= await engine.OpenWriterAsync(CancellationToken.None);
            var topics = await group.RunAsync(_connection, works, CancellationToken.None);
            instrumentation.GroupCommitted(works.Count);
            outbox.Notify(topics);
        }
        catch (Exception failure)
        {
            LogGroupFailed(failure, works.Count);
            works.ForEach(work => work.Fail(failure));
            await CloseAsync();
        }
    }

    private async Task CloseAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            try
            {
                await connection.DisposeAsync();
            }
            catch (Exception failure)
            {
                // The loop must live on: without it every later write would wait for ever.
                LogCloseFailed(failure);
            }
        }
    }

    [LoggerMessage(EventId = 1, EventName = "WriteGroupFailed", Level = LogLevel.Warning, Message = "A group of {Works} writes was rolled back")]
    private partial void LogGroupFailed(Exception failure, int works);

    [LoggerMessage(EventId = 2, EventName = "WriterCloseFailed", Level = LogLevel.Warning, Message = "The writer's connection could not be closed")]
    private partial void LogCloseFailed(Exception failure);
}
