using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Newsdesk.Articles.V1;
using Newsdesk.Stories.V1;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>gRPC clients of the services, by way of this host's own sidecar.</summary>
internal sealed class SuiteClients : IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly DefaultDeadline _deadline;

    /// <param name="sidecar">Where calls are placed.</param>
    /// <param name="limits">How long one call may take.</param>
    /// <param name="clock">Tells the deadlines.</param>
    public SuiteClients(Uri sidecar, WaitLimits limits, TimeProvider clock)
    {
        _deadline = new DefaultDeadline(limits.Call, clock);
        _channel = GrpcChannel.ForAddress(sidecar, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        Articles = new ArticleService.ArticleServiceClient(To(SuiteServices.Ingestion));
        ArticleStreams = new ArticleService.ArticleServiceClient(To(SuiteServices.Ingestion, ("dapr-stream", "true")));
        Stories = new StoryService.StoryServiceClient(To(SuiteServices.StoryAssembly));
        Documents = new StoryDocumentService.StoryDocumentServiceClient(To(SuiteServices.StoryAssembly));
    }

    public ArticleService.ArticleServiceClient Articles { get; }

    /// <summary>The same service, for its streaming methods.</summary>
    public ArticleService.ArticleServiceClient ArticleStreams { get; }

    public StoryService.StoryServiceClient Stories { get; }

    public StoryDocumentService.StoryDocumentServiceClient Documents { get; }

    public void Dispose() => _channel.Dispose();

    private CallInvoker To(string appId, params (string Key, string Value)[] more) => _channel.Intercept(_deadline).Intercept(headers =>
    {
        headers.Add("dapr-app-id", appId);
        foreach (var (key, value) in more)
        {
            headers.Add(key, value);
        }

        return headers;
    });
}
