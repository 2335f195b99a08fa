using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.Platform.Hosting;
using Polly;

namespace Newsdesk.Entities.Summaries;

internal static class SummaryServices
{
    private const int MaxHeaderKilobytes = 64;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(100);

    public static void AddSummaries(this IHostApplicationBuilder builder)
    {
        builder.AddNewsdeskOptions<SummaryOptions, SummaryOptionsValidator>(SummaryOptions.Section);
        builder.Services.AddSingleton<SummaryStore>();
        builder.Services.AddSingleton<SummaryClient>();
        builder.Services.AddSingleton<SummaryFinder>();
        builder.Services.AddHttpClient(SummaryClient.Name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .AddResilienceHandler("summaries", AddRetry);
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli,
        // Our traces are no business of others.
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
    };

    private static void AddRetry(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.ConfigureTelemetry(NullLoggerFactory.Instance);
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            Delay = RetryDelay,
            ShouldRetryAfterHeader = false,
            // A server that says when to come back is not asked before.
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is HttpRequestException
                || arguments.Outcome.Result is { StatusCode: HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout, Headers.RetryAfter: null }),
        });
    }
}
