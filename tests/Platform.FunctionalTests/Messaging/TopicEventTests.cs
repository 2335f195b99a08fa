using Dapper;
using Dapr.AppCallback.Autogen.Grpc.v1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.Storage;
using Newsdesk.Testing;
using Newsdesk.Testing.Sidecar;
using Newsdesk.Testing.Storage;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Platform.FunctionalTests.Messaging;

public sealed class TopicEventTests
{
    private static readonly StringValue Payload = new() { Value = "hello" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task OnTopicEvent_DeliveredOften_IsHandledOnce(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        service.Behaviour.OnEvent = (topicEvent, token) => service.Store.WriteAsync(
            async (session, write) =>
            {
                if (await session.FirstTimeAsync(topicEvent.Id, write))
                {
                    var text = topicEvent.Parse(StringValue.Parser).Value;
                    await session.ExecuteAsync("INSERT INTO notes (id, number) VALUES (@text, 1)", new { text }, write);
                }
            },
            token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => service.DeliverAsync(ProbeHandler.ProbeTopic, "e1", Payload)));

        Assert.All(answers, answer => Assert.Equal(TopicEventResponseStatus.Success, answer));
        Assert.Equal(1, await service.Store.ReadAsync((connection, _) => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM notes"), Cancellation));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task OnTopicEvent_HandlerFailsAfterTheInbox_IsHandledNextTime(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        service.Log.Expect("EventFailed");
        var handled = 0;
        service.Behaviour.OnEvent = (topicEvent, token) => service.Store.WriteAsync(
            async (session, write) =>
            {
                Assert.True(await session.FirstTimeAsync(topicEvent.Id, write));
                if (handled++ == 0)
                {
                    throw new InvalidOperationException("broken");
                }
            },
            token);

        Assert.Equal(TopicEventResponseStatus.Retry, await service.DeliverAsync(ProbeHandler.ProbeTopic, "e1", Payload));
        Assert.Equal(TopicEventResponseStatus.Success, await service.DeliverAsync(ProbeHandler.ProbeTopic, "e1", Payload));
    }

    [Theory]
    [InlineData(DomainErrorKind.Invalid, TopicEventResponseStatus.Drop)]
    [InlineData(DomainErrorKind.NotFound, TopicEventResponseStatus.Drop)]
    [InlineData(DomainErrorKind.Precondition, TopicEventResponseStatus.Drop)]
    [InlineData(DomainErrorKind.Conflict, TopicEventResponseStatus.Retry)]
    [InlineData(DomainErrorKind.Unavailable, TopicEventResponseStatus.Retry)]
    public async Task OnTopicEvent_HandlerRefuses_DropsWhatWillNotPass(DomainErrorKind kind, TopicEventResponseStatus expected)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        service.Behaviour.OnEvent = (_, _) => throw new DomainException(kind, "BECAUSE", "Because.");

        Assert.Equal(expected, await service.DeliverAsync(ProbeHandler.ProbeTopic, "e1", Payload));
    }

    [Fact]
    public async Task OnTopicEvent_BytesAreNoMessage_IsDropped()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        service.Behaviour.OnEvent = (topicEvent, _) => Task.FromResult(topicEvent.Parse(StringValue.Parser));

        var answer = await FakeSidecar.DeliverAsync(
            service.Channel.CreateCallInvoker(), ProbeHandler.ProbeTopic, "e1", ByteString.CopyFrom(0xFF, 0xFF), Cancellation);

        Assert.Equal(TopicEventResponseStatus.Drop, answer);
    }

    [Fact]
    public async Task OnTopicEvent_UnknownTopic_IsDropped()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        Assert.Equal(TopicEventResponseStatus.Drop, await service.DeliverAsync("somebody-else", "e1", Payload));
    }

    [Fact]
    public async Task OnTopicEvent_NoId_IsDropped()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        Assert.Equal(TopicEventResponseStatus.Drop, await service.DeliverAsync(ProbeHandler.ProbeTopic, "", Payload));
    }

    [Fact]
    public async Task OnTopicEvent_SameIdOnAnotherTopic_IsAnotherEvent()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        var id = "";
        service.Behaviour.OnEvent = (topicEvent, _) => Task.FromResult(id = topicEvent.Id);

        await service.DeliverAsync(ProbeHandler.ProbeTopic, "e1", Payload);

        Assert.Equal("probe-asked/e1", id);
    }

    [Fact]
    public async Task ListTopicSubscriptions_OneHandler_NamesItsTopicAndDeadLetters()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        var method = new Method<Empty, ListTopicSubscriptionsResponse>(
            MethodType.Unary,
            "dapr.proto.runtime.v1.AppCallback",
            "ListTopicSubscriptions",
            Marshallers.Create<Empty>(message => message.ToByteArray(), Empty.Parser.ParseFrom),
            Marshallers.Create<ListTopicSubscriptionsResponse>(message => message.ToByteArray(), ListTopicSubscriptionsResponse.Parser.ParseFrom));

        var response = await service.Channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(cancellationToken: Cancellation), new Empty());

        var subscription = Assert.Single(response.Subscriptions);
        Assert.Equal(("pubsub", "probe-asked", "probe-asked-dead"), (subscription.PubsubName, subscription.Topic, subscription.DeadLetterTopic));
    }
}
