using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Newsdesk.Articles;
using Newsdesk.Articles.V1;
using Newsdesk.Platform;
using Newsdesk.Testing;
using Newsdesk.Testing.Sidecar;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Benchmarks.Ingesting;

/// <summary>The ingestion service on a loopback port of this process, with a sidecar that takes what it publishes, or with none.</summary>
internal sealed class IngestRun : IAsyncDisposable
{
    private readonly FakeSidecar _sidecar;
    private readonly WebApplication _app;
    private readonly GrpcChannel _channel;

    private IngestRun(FakeSidecar sidecar, WebApplication app)
    {
        _sidecar = sidecar;
        _app = app;
        _channel = GrpcChannel.ForAddress(app.ServiceAddress());
    }

    /// <param name="database">Where it keeps the articles.</param>
    /// <param name="isPublishing">Whether there is a sidecar; without one, events stay in the outbox.</param>
    /// <param name="settings">Further command-line arguments.</param>
    public static async Task<IngestRun> StartAsync(TestDatabase database, bool isPublishing, params IEnumerable<string> settings)
    {
        var sidecar = await FakeSidecar.StartAsync(null, null, CancellationToken.None);
        var endpoint = isPublishing ? sidecar.Address : new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var app = IngestionHost.Build(
            ["--environment=Development", "--Listen:Port=0", "--Listen:HealthPort=0", $"--Sidecar:GrpcEndpoint={endpoint}", database.Setting, .. settings],
            builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        return new IngestRun(sidecar, app);
    }

    /// <summary>Sends all of them in one stream and waits until each is answered, and so committed.</summary>
    public Task<Speed> TakeInAsync(Submissions submissions) => Speed.MeasureAsync(submissions.Count, () => StreamAsync(submissions));

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _sidecar.DisposeAsync();
    }

    private async Task StreamAsync(Submissions submissions)
    {
        using var call = new ArticleService.ArticleServiceClient(_channel).IngestArticles();
        var sending = SendAsync(call.RequestStream, submissions);
        var created = 0;
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            created += call.ResponseStream.Current.Accepted?.Outcome is IngestOutcome.Created ? 1 : 0;
        }

        await sending;
        if (created != submissions.Count)
        {
            throw new InvalidOperationException($"{created} of {submissions.Count} articles were taken in.");
        }
    }

    private static async Task SendAsync(IClientStreamWriter<IngestArticlesRequest> requests, Submissions submissions)
    {
        foreach (var request in submissions.Requests)
        {
            await requests.WriteAsync(request);
        }

        await requests.CompleteAsync();
    }
}
