using System.Globalization;
using Microsoft.Extensions.Options;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Ports;
using Newsdesk.Stories.Telemetry;
using StackExchange.Redis;

namespace Newsdesk.Stories.Adapters.Cache;

/// <summary>
/// Documents in Redis under <c>story-document:{story}:{revision}</c>. Connects in the background and never waits for a connection; when Redis does not
/// answer, it holds nothing.
/// </summary>
internal sealed partial class RedisDocumentCache(IOptions<RedisOptions> options, TimeProvider time, StoryInstrumentation instrumentation, ILogger<RedisDocumentCache> logger)
    : IStoryDocumentCache, IHostedService, IAsyncDisposable
{
    private readonly CircuitBreaker _breaker = new(options.Value.MaxFailures, options.Value.RestTime, time);
    private readonly CancellationTokenSource _stopping = new();
    private Task _connecting = Task.CompletedTask;
    private volatile ConnectionMultiplexer? _connection;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Configuration is { Length: > 0 } configuration)
        {
            _connecting = ConnectAsync(Settings(configuration));
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _connecting;
    }

    public async Task<byte[]?> FindAsync(StoryId story, int revision, CancellationToken cancellationToken) =>
        await TryAsync(database => database.StringGetAsync(Key(story, revision)), cancellationToken);

    public Task PutAsync(StoryId story, int revision, byte[] document, CancellationToken cancellationToken) =>
        TryAsync(database => database.StringSetAsync(Key(story, revision), document, options.Value.TimeToLive), cancellationToken);

    public Task RemoveAsync(StoryId story, int revision, CancellationToken cancellationToken) =>
        TryAsync(database => database.KeyDeleteAsync(Key(story, revision)), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_connection is { } connection)
        {
            await connection.DisposeAsync();
        }

        _stopping.Dispose();
    }

    private static RedisKey Key(StoryId story, int revision) => string.Create(CultureInfo.InvariantCulture, $"story-document:{story.Value}:{revision}");

    private ConfigurationOptions Settings(string configuration)
    {
        var settings = ConfigurationOptions.Parse(configuration);
        settings.AbortOnConnectFail = false;
        settings.AsyncTimeout = (int)options.Value.Timeout.TotalMilliseconds;
        settings.ConnectTimeout = 1_000;
        settings.ReconnectRetryPolicy = new LinearRetry(1_000);
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        settings.HeartbeatInterval = options.Value.Timeout;
        settings.ClientName = "newsdesk-story-assembly";
        return settings;
    }

    private async Task ConnectAsync(ConfigurationOptions settings)
    {
        while (_connection is null && !_stopping.IsCancellationRequested)
        {
            try
            {
                _connection = await ConnectionMultiplexer.ConnectAsync(settings);
            }
            catch (RedisException failure)
            {
                LogUnreachable(failure);
                await Task.Delay(options.Value.RestTime, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<T?> TryAsync<T>(Func<IDatabase, Task<T>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_connection is not { IsConnected: true } connection || !_breaker.TryEnter())
        {
            return default;
        }

        try
        {
            var answer = await call(connection.GetDatabase());
            if (_breaker.Succeeded())
            {
                LogAnswersAgain();
            }

            return answer;
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
        {
            instrumentation.CacheFailed();
            if (_breaker.Failed())
            {
                LogUnreachable(failure);
            }

            return default;
        }
    }

    [LoggerMessage(EventId = 1, EventName = "RedisUnreachable", Level = LogLevel.Warning, Message = "Redis does not answer; documents are read from the database")]
    private partial void LogUnreachable(Exception failure);

    [LoggerMessage(EventId = 2, EventName = "RedisAnswersAgain", Level = LogLevel.Information, Message = "Redis answers again")]
    private partial void LogAnswersAgain();
}
