using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;
using Newsdesk.Articles;
using Newsdesk.Entities;
using Newsdesk.Stories;
using Newsdesk.Testing;
using Newsdesk.Topics;

namespace Newsdesk.EndToEnd.Tests.Contract;

/// <summary>Which calls of the contract are not served yet. A call leaves this list when it is served; none may join it.</summary>
public sealed class UnimplementedCallsTests
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes);

    /// <summary>A watch that is served never ends by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ingestion_EveryCall_IsServedOrListed() => await AssertUnimplementedAsync(
        IngestionHost.Build,
        [
            Articles.V1.ArticleServiceReflection.Descriptor,
            Articles.V1.OutletServiceReflection.Descriptor,
            Articles.V1.SourceServiceReflection.Descriptor,
        ]);

    [Fact]
    public async Task Entity_EveryCall_IsServedOrListed() => await AssertUnimplementedAsync(
        EntityHost.Build,
        [Entities.V1.EntityServiceReflection.Descriptor, Entities.V1.KnowledgeBaseServiceReflection.Descriptor]);

    [Fact]
    public async Task StoryAssembly_EveryCall_IsServedOrListed() => await AssertUnimplementedAsync(
        StoryAssemblyHost.Build,
        [
            Stories.V1.StoryServiceReflection.Descriptor,
            Stories.V1.DocumentServiceReflection.Descriptor,
            Stories.V1.EditorServiceReflection.Descriptor,
        ],
        "StoryDocumentService.ExportStoryDocument",
        "StoryEditorService.BlockSentence",
        "StoryEditorService.ListEditorActions",
        "StoryEditorService.MergeStories",
        "StoryEditorService.MoveArticle",
        "StoryEditorService.PinHeadline",
        "StoryEditorService.SplitStory",
        "StoryService.AskStory",
        "StoryService.ExplainStoryMember");

    [Fact]
    public async Task Topic_EveryCall_IsServedOrListed() => await AssertUnimplementedAsync(
        TopicHost.Build,
        [Topics.V1.TopicServiceReflection.Descriptor],
        "TopicService.CheckTopicStaleness",
        "TopicService.CreateTopic",
        "TopicService.DeleteTopic",
        "TopicService.ListRelatedTopics",
        "TopicService.ListTrendingTopics",
        "TopicService.UpdateTopic");

    private static async Task AssertUnimplementedAsync(HostBuild build, FileDescriptor[] files, params string[] expected)
    {
        await using var service = await ServiceFixture.StartAsync(build);
        List<string> unimplemented = [];
        foreach (var call in files.SelectMany(file => file.Services).SelectMany(contract => contract.Methods))
        {
            var status = await CallAsync(service.Channel.CreateCallInvoker(), call);
            if (status?.Code == (int)Code.Unimplemented)
            {
                Assert.Equal("RPC_NOT_IMPLEMENTED", status.GetDetail<ErrorInfo>()?.Reason);
                unimplemented.Add($"{call.Service.Name}.{call.Name}");
            }
        }

        Assert.Equal(expected, unimplemented.Order(StringComparer.Ordinal));
    }

    /// <summary>Calls with an empty request; answers the rich status of the error, or null when there is none.</summary>
    private static async Task<Google.Rpc.Status?> CallAsync(CallInvoker invoker, MethodDescriptor call)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var method = new Method<byte[], byte[]>(MethodType.DuplexStreaming, call.Service.FullName, call.Name, Bytes, Bytes);
        ending.CancelAfter(Patience);
        using var stream = invoker.AsyncDuplexStreamingCall(method, null, new CallOptions(cancellationToken: ending.Token));
        try
        {
            await stream.RequestStream.WriteAsync([], ending.Token);
            await stream.RequestStream.CompleteAsync();
            await stream.ResponseStream.MoveNext(ending.Token);
            return null;
        }
        catch (RpcException error)
        {
            Assert.NotEqual(StatusCode.Internal, error.StatusCode);
            return error.GetRpcStatus() ?? new Google.Rpc.Status { Code = (int)error.StatusCode };
        }
        finally
        {
            await ending.CancelAsync();
        }
    }
}
