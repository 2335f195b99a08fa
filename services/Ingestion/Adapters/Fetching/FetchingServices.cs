using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Options;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Telemetry;
using Newsdesk.Platform.Hosting;
using Polly;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Registers all that fetching needs.</summary>
internal static class FetchingServices
{
    public static void AddFetching(this IHostApplicationBuilder builder)
    {
        builder.AddNewsdeskOptions<FetchOptions, FetchOptionsValidator>("Fetch");
        var services = builder.Services;
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<FetchOptions>>().Value);
        services.AddSingleton<FetchInstrumentation>();
        services.AddSingleton<IHostResolver, SystemHostResolver>();
        services.AddSingleton<AddressPolicy>();
        services.AddSingleton<SafeConnector>();
        services.AddSingleton<BodyReader>();
        services.AddTransient<BodyHandler>();
        services.AddSingleton<HostTurns>();
        services.AddSingleton<HttpExchange>();
        services.AddSingleton<RobotsCache>();
        services.AddSingleton<IWebFetcher, WebFetcher>();

        services.AddHttpClient(HttpExchange.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .AddResilienceHandler("fetch", AddResilience);
        services.AddHttpClient(HttpExchange.Client).AddHttpMessageHandler<BodyHandler>();
    }

    private static SocketsHttpHandler CreateHandler(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<FetchOptions>();
        return new SocketsHttpHandler
        {
            ConnectCallback = provider.GetRequiredService<SafeConnector>().ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy, from the environment too, would connect to what nobody checked.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            // Our traces are no business of the outlets.
            ActivityHeadersPropagator = null,
            MaxConnectionsPerServer = options.MaxConnectionsPerHost,
            MaxResponseHeadersLength = options.MaxHeaderKilobytes,
            MaxResponseDrainSize = 64 * 1024,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        };
    }

    private static void AddResilience(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<FetchOptions>();
        var instrumentation = context.ServiceProvider.GetRequiredService<FetchInstrumentation>();
        var time = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.TimeProvider = time;
        // Retries are counted; as errors in the log they would only repeat what the answer says.
        pipeline.ConfigureTelemetry(NullLoggerFactory.Instance);
        pipeline.AddTimeout(options.TotalTimeout);
        if (options.MaxRetries == 0)
        {
            return;
        }

        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            ShouldRetryAfterHeader = false,
            ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome) && !arguments.Context.CancellationToken.IsCancellationRequested),
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(DelayOf(arguments.Context, arguments.AttemptNumber)),
            OnRetry = _ =>
            {
                instrumentation.Retried();
                return ValueTask.CompletedTask;
            },
        });

        TimeSpan DelayOf(ResilienceContext call, int attempt)
        {
            var wait = Backoff.Delay(attempt, options.RetryDelay, new Random(unchecked((int)time.GetTimestamp())).NextDouble());
            return call.GetRequestMessage()?.Options.TryGetValue(HttpExchange.Turn, out var turn) is true ? turn.ReserveRetry(wait) : wait;
        }
    }

    // A server that says when to come back is not asked before.
    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is { } fault ? TransportFaults.IsTransient(fault)
        : outcome.Result is { } response && (int)response.StatusCode is 500 or 502 or 503 or 504 && !outcome.Result.Headers.NonValidated.Contains("Retry-After");
}
