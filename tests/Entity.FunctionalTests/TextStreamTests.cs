using System.Diagnostics.Metrics;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Api;
using Newsdesk.Entities.Languages;
using Newsdesk.Entities.Telemetry;
using Newsdesk.Entities.V1;
using Newsdesk.Platform.Languages;

namespace Newsdesk.Entities.FunctionalTests;

/// <summary>What no caller can see: how far a stream reads ahead of its answers, and that it stops working when it ends.</summary>
public sealed class TextStreamTests
{
    private const int Texts = 300;

    private static readonly KnowledgeOptions Starter = new();

    [Fact]
    public async Task AnnotateAsync_CallerTakesAnswersSlowly_ReadsOnlyAFewTextsAhead()
    {
        var requests = new Requests();
        var responses = new SlowResponses(requests);

        await AnnotateAsync(requests, responses, TestContext.Current.CancellationToken);

        Assert.Equal(Texts, responses.Count);
        // Those that wait for their turn, those that are worked on, the one being answered and the one being read.
        Assert.InRange(responses.MostAhead, 1, (2 * Environment.ProcessorCount) + 2);
    }

    [Fact]
    public async Task AnnotateAsync_AnswersCannotBeSent_StopsReading()
    {
        var requests = new Requests();

        await Assert.ThrowsAsync<IOException>(() => AnnotateAsync(requests, new BrokenResponses(), TestContext.Current.CancellationToken));

        Assert.InRange(requests.Taken, 1, (2 * Environment.ProcessorCount) + 2);
    }

    private static async Task AnnotateAsync(Requests requests, IServerStreamWriter<StreamAnnotateTextsResponse> responses, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var instrumentation = new EntityInstrumentation(services.GetRequiredService<IMeterFactory>());
        using var active = new ActiveKnowledge(new TextAnnotator(KnowledgeLoader.Load(Starter)));
        using var lease = active.Use();
        await new TextStream(new InputAnnotator(new TextInputReader(new TextLanguage(new LinguaLanguageDetector())), instrumentation)).AnnotateAsync(lease, requests, responses, new Context(cancellationToken));
    }

    private sealed class Requests : IAsyncStreamReader<StreamAnnotateTextsRequest>
    {
        private int _taken;

        public int Taken => Volatile.Read(ref _taken);

        public StreamAnnotateTextsRequest Current { get; } = new() { Input = new() { Text = "Nine people met in Paris." } };

        public Task<bool> MoveNext(CancellationToken cancellationToken) =>
            Task.FromResult(!cancellationToken.IsCancellationRequested && Interlocked.Increment(ref _taken) <= Texts);
    }

    private sealed class SlowResponses(Requests requests) : IServerStreamWriter<StreamAnnotateTextsResponse>
    {
        private const int Turns = 200;

        public int Count { get; private set; }

        public int MostAhead { get; private set; }

        public WriteOptions? WriteOptions { get; set; }

        public async Task WriteAsync(StreamAnnotateTextsResponse message)
        {
            for (var i = 0; i < Turns; i++)
            {
                await Task.Yield();
            }

            MostAhead = Math.Max(MostAhead, Math.Min(requests.Taken, Texts) - Count);
            Count++;
        }

        public Task WriteAsync(StreamAnnotateTextsResponse message, CancellationToken cancellationToken) => WriteAsync(message);
    }

    private sealed class BrokenResponses : IServerStreamWriter<StreamAnnotateTextsResponse>
    {
        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(StreamAnnotateTextsResponse message) => Task.FromException(new IOException("The caller is gone."));

        public Task WriteAsync(StreamAnnotateTextsResponse message, CancellationToken cancellationToken) => WriteAsync(message);
    }

    private sealed class Context(CancellationToken cancellationToken) : ServerCallContext
    {
        protected override string MethodCore => "/newsdesk.entities.v1.EntityService/StreamAnnotateTexts";

        protected override string HostCore => "";

        protected override string PeerCore => "";

        protected override DateTime DeadlineCore => DateTime.MaxValue;

        protected override Metadata RequestHeadersCore { get; } = [];

        protected override CancellationToken CancellationTokenCore => cancellationToken;

        protected override Metadata ResponseTrailersCore { get; } = [];

        protected override Grpc.Core.Status StatusCore { get; set; }

        protected override WriteOptions? WriteOptionsCore { get; set; }

        protected override AuthContext AuthContextCore { get; } = new("", []);

        protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw new NotSupportedException();

        protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
    }
}
