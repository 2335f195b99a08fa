using Google.Protobuf;
using Grpc.Net.Client;
using Newsdesk.Articles.V1;
using Newsdesk.LocalHost.Hosting;

namespace Newsdesk.EndToEnd.Tests.Polling;

/// <summary>Calls of the source service of a running suite.</summary>
internal sealed class SourceCalls : IDisposable
{
    private const int Page = 500;

    private readonly GrpcChannel _channel;
    private readonly SourceService.SourceServiceClient _sources;
    private readonly ArticleService.ArticleServiceClient _articles;

    public SourceCalls(Suite suite)
    {
        var ingestion = suite.Services.Single(service => service.AppId == SuiteServices.Ingestion);
        _channel = GrpcChannel.ForAddress(ingestion.Address, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        _sources = new SourceService.SourceServiceClient(_channel);
        _articles = new ArticleService.ArticleServiceClient(_channel);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<Source> CreateAsync(string url) =>
        await _sources.CreateSourceAsync(new CreateSourceRequest { Source = new Source { Url = url } }, cancellationToken: Cancellation);

    public async Task<Source> GetAsync(Source source) => await _sources.GetSourceAsync(new GetSourceRequest { Name = source.Name }, cancellationToken: Cancellation);

    public async Task<IReadOnlyList<SourceImportResult>> ImportAsync(byte[] opml) =>
        (await _sources.ImportSourcesAsync(new ImportSourcesRequest { Opml = ByteString.CopyFrom(opml) }, cancellationToken: Cancellation)).Results;

    public async Task<IReadOnlyList<Source>> ListAsync()
    {
        List<Source> sources = [];
        var request = new ListSourcesRequest { PageSize = Page };
        do
        {
            var page = await _sources.ListSourcesAsync(request, cancellationToken: Cancellation);
            sources.AddRange(page.Sources);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        return sources;
    }

    /// <summary>How many articles the store holds, up to one page of them.</summary>
    public async Task<int> CountArticlesAsync() => (await _articles.ListArticlesAsync(new ListArticlesRequest { PageSize = Page }, cancellationToken: Cancellation)).Articles.Count;

    public void Dispose() => _channel.Dispose();
}
