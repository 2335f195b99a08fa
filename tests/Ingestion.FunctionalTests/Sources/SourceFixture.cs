using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>A running ingestion service whose clock only the test moves, and short forms of the calls that most tests of sources make.</summary>
internal sealed class SourceFixture : IAsyncDisposable
{
    public const string FeedUrl = "https://www.example.org/feed.xml";

    private SourceFixture(ServiceFixture service, FakeTimeProvider clock)
    {
        Service = service;
        Clock = clock;
    }

    public ServiceFixture Service { get; }

    public FakeTimeProvider Clock { get; }

    public SourceService.SourceServiceClient Sources => Service.Client<SourceService.SourceServiceClient>();

    public OutletService.OutletServiceClient Outlets => Service.Client<OutletService.OutletServiceClient>();

    public ArticleService.ArticleServiceClient Articles => Service.Client<ArticleService.ArticleServiceClient>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="kind">The engine of the database.</param>
    /// <param name="web">What answers in place of the web; the real one when null.</param>
    /// <param name="settings">Further command-line arguments.</param>
    public static async Task<SourceFixture> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, IWebFetcher? web = null, params string[] settings)
    {
        var clock = new FakeTimeProvider(IngestionFixture.Now);
        return new SourceFixture(await ServiceFixture.StartAsync(IngestionHost.Build, kind, builder => Configure(builder, clock, web), settings: settings), clock);
    }

    /// <summary>Replaces the clock and the web of a service.</summary>
    public static void Configure(WebApplicationBuilder builder, TimeProvider clock, IWebFetcher? web)
    {
        builder.Services.AddSingleton(clock);
        if (web is not null)
        {
            builder.Services.AddSingleton(web);
        }
    }

    /// <summary>A source that no schedule polls, for tests that poll it themselves.</summary>
    public Task<V1.Source> CreatePausedAsync(string url = FeedUrl) => CreateAsync(new V1.Source { Url = url, Paused = true });

    public Task<V1.Source> CreateAsync(string url = FeedUrl) => CreateAsync(new V1.Source { Url = url });

    public async Task<V1.Source> CreateAsync(V1.Source source, string id = "", string requestId = "") =>
        await Sources.CreateSourceAsync(new CreateSourceRequest { Source = source, SourceId = id, RequestId = requestId }, cancellationToken: Cancellation);

    public async Task<V1.Source> GetAsync(V1.Source source) => await Sources.GetSourceAsync(new GetSourceRequest { Name = source.Name }, cancellationToken: Cancellation);

    public async Task<V1.Source> UpdateAsync(V1.Source source, params string[] mask) => await Sources.UpdateSourceAsync(
        new UpdateSourceRequest { Source = source, UpdateMask = mask.Length == 0 ? null : new FieldMask { Paths = { mask } } }, cancellationToken: Cancellation);

    public async Task<SourcePoll> PollAsync(V1.Source source) =>
        (await Sources.PollSourceAsync(new PollSourceRequest { Name = source.Name }, cancellationToken: Cancellation)).SourcePoll;

    /// <summary>Waits until a source has been polled so often, and answers it.</summary>
    public async Task<V1.Source> PolledAsync(V1.Source source, int times = 1)
    {
        await Eventually.TrueAsync(async () => (await GetAsync(source)).PollCount >= times);
        return await GetAsync(source);
    }

    public async Task<IReadOnlyList<SourcePoll>> PollsAsync(V1.Source source) =>
        (await Sources.ListSourcePollsAsync(new ListSourcePollsRequest { Parent = source.Name }, cancellationToken: Cancellation)).SourcePolls;

    public async Task<IReadOnlyList<V1.Article>> ArticlesAsync(V1.Source? source = null) =>
        (await Articles.ListArticlesAsync(new ListArticlesRequest { Source = source?.Name ?? "", PageSize = 500 }, cancellationToken: Cancellation)).Articles;

    /// <summary>The only article of a source, with its text.</summary>
    public async Task<V1.Article> ArticleAsync(V1.Source source)
    {
        var article = Assert.Single(await ArticlesAsync(source));
        return await Articles.GetArticleAsync(new GetArticleRequest { Name = article.Name }, cancellationToken: Cancellation);
    }

    public async Task<IReadOnlyList<SourceImportResult>> ImportAsync(byte[] opml) =>
        (await Sources.ImportSourcesAsync(new ImportSourcesRequest { Opml = ByteString.CopyFrom(opml) }, cancellationToken: Cancellation)).Results;

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
