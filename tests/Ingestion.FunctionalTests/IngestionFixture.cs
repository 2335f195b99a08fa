using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Articles.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests;

/// <summary>A running ingestion service on a fixed day, and short forms of the calls that most tests make.</summary>
internal sealed class IngestionFixture : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2018, 2, 10, 12, 0, 0, TimeSpan.Zero);

    private IngestionFixture(ServiceFixture service) => Service = service;

    public ServiceFixture Service { get; }

    public ArticleService.ArticleServiceClient Articles => Service.Client<ArticleService.ArticleServiceClient>();

    public OutletService.OutletServiceClient Outlets => Service.Client<OutletService.OutletServiceClient>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<IngestionFixture> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        Action<WebApplicationBuilder>? configure = null,
        params string[] settings) =>
        new(await ServiceFixture.StartAsync(
            IngestionHost.Build,
            kind,
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(new FixedDay(Now));
                configure?.Invoke(builder);
            },
            settings: settings));

    /// <summary>A good submission; its text differs from number to number.</summary>
    public static ArticleSubmission Submission(int number, string host = "www.example.org") => new()
    {
        Url = $"https://{host}/story-{number}",
        Title = $"Story number {number}",
        Text = Texts.Of(number, 120),
        PublishTime = Now.AddDays(-30).AddHours(number % 600).ToTimestamp(),
        Authors = { "Ann Lee" },
        LanguageCode = "en",
    };

    public async Task<IngestArticleResponse> IngestAsync(ArticleSubmission submission) =>
        await Articles.IngestArticleAsync(new IngestArticleRequest { Submission = submission }, cancellationToken: Cancellation);

    public async Task<IReadOnlyList<IngestArticlesResponse>> IngestAllAsync(IEnumerable<IngestArticlesRequest> requests)
    {
        using var call = Articles.IngestArticles(cancellationToken: Cancellation);
        var sending = SendAsync(call.RequestStream, requests);
        List<IngestArticlesResponse> responses = [];
        await foreach (var response in call.ResponseStream.ReadAllAsync(Cancellation))
        {
            responses.Add(response);
        }

        await sending;
        return responses;
    }

    public async Task<IReadOnlyList<ImportArticlesResponse>> ImportAsync(ImportHeader header, byte[] file, int chunk = 1_000)
    {
        using var call = Articles.ImportArticles(cancellationToken: Cancellation);
        var requests = file.Chunk(chunk).Select(bytes => new ImportArticlesRequest { Chunk = Google.Protobuf.ByteString.CopyFrom(bytes) });
        var sending = SendAsync(call.RequestStream, requests.Prepend(new ImportArticlesRequest { Header = header }));
        List<ImportArticlesResponse> responses = [];
        await foreach (var response in call.ResponseStream.ReadAllAsync(Cancellation))
        {
            responses.Add(response);
        }

        await sending;
        return responses;
    }

    public async Task<V1.Article> GetAsync(string name) => await Articles.GetArticleAsync(new GetArticleRequest { Name = name }, cancellationToken: Cancellation);

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private static async Task SendAsync<T>(IClientStreamWriter<T> stream, IEnumerable<T> requests)
    {
        foreach (var request in requests)
        {
            await stream.WriteAsync(request, Cancellation);
        }

        await stream.CompleteAsync();
    }
}
