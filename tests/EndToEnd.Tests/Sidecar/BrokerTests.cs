using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf;
using Grpc.Core;
using Newsdesk.LocalHost.Sidecar;
using Answer = Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types.TopicEventResponseStatus;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>Events from a publisher to its subscribers through the sidecars.</summary>
public sealed class BrokerTests
{
    [Fact]
    public async Task Publish_ArrivesAtEverySubscriberWithItsAttributes()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var first = Subscriber("news");
        var second = Subscriber("news");
        var other = Subscriber("weather");
        await mesh.AddAsync("first", first, appToken: "app-secret");
        await mesh.AddAsync("second", second);
        await mesh.AddAsync("other", other);
        var request = MeshFixture.Event("news", "one", "data");
        request.Metadata["cloudevent.type"] = "newsdesk.events.v1.ArticleIngested";
        request.Metadata["cloudevent.traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        await new Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient(mesh.Channel).PublishEventAsync(
            request, cancellationToken: TestContext.Current.CancellationToken);

        var received = Assert.Single(first.Received);
        Assert.Single(second.Received);
        Assert.Empty(other.Received);
        Assert.Equal(("one", "caller", "newsdesk.events.v1.ArticleIngested", "1.0"), (received.Id, received.Source, received.Type, received.SpecVersion));
        Assert.Equal(("news", "pubsub", "application/octet-stream"), (received.Topic, received.PubsubName, received.DataContentType));
        Assert.Equal("data", received.Data.ToStringUtf8());
        Assert.Equal("app-secret", first.Headers.GetValue("dapr-api-token"));
        Assert.Equal("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", first.Headers.GetValue("traceparent"));
    }

    [Fact]
    public async Task Publish_WithoutOverrides_HasDefaultAttributes()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var events = Subscriber("news");
        await mesh.AddAsync("reader", events);

        await new Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient(mesh.Channel).PublishEventAsync(
            new PublishEventRequest { PubsubName = "pubsub", Topic = "news", Data = ByteString.CopyFromUtf8("x") },
            cancellationToken: TestContext.Current.CancellationToken);

        var received = Assert.Single(events.Received);
        Assert.True(Guid.TryParse(received.Id, out _));
        Assert.Equal(("com.dapr.event.sent", "text/plain"), (received.Type, received.DataContentType));
    }

    [Fact]
    public async Task Publish_NobodyListens_Succeeds()
    {
        await using var mesh = await MeshFixture.StartAsync();

        await mesh.PublishAsync("news", "one");
    }

    [Fact]
    public async Task Retry_IsDeliveredAgainUntilAcknowledged()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var events = Subscriber("news");
        events.Answer = (_, _) => Task.FromResult(events.Received.Count < 3 ? Answer.Retry : Answer.Success);
        await mesh.AddAsync("reader", events);

        await mesh.PublishAsync("news", "one");

        Assert.Equal(["one", "one", "one"], events.Received.Select(received => received.Id));
    }

    [Fact]
    public async Task HandlerError_CountsAsRetry()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var events = Subscriber("news");
        events.Answer = (_, _) => events.Received.Count < 2 ? throw new InvalidOperationException("not now") : Task.FromResult(Answer.Success);
        await mesh.AddAsync("reader", events);

        await mesh.PublishAsync("news", "one");

        Assert.Equal(2, events.Received.Count);
    }

    [Fact]
    public async Task HandlerTooSlow_CountsAsRetry()
    {
        await using var mesh = await MeshFixture.StartAsync(MeshFixture.Quick with { HandlerTimeout = TimeSpan.FromMilliseconds(100) });
        var events = Subscriber("news");
        events.Answer = async (_, cancellationToken) =>
        {
            if (events.Received.Count == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return Answer.Success;
        };
        await mesh.AddAsync("reader", events);

        await mesh.PublishAsync("news", "one");

        Assert.Equal(2, events.Received.Count);
    }

    [Theory]
    [InlineData(Answer.Retry, 4)]
    [InlineData(Answer.Drop, 1)]
    public async Task EventThatCannotBeTaken_IsDeadLettered(Answer answer, int deliveries)
    {
        await using var mesh = await MeshFixture.StartAsync();
        var events = Subscriber("news", "news-dead");
        events.Answer = (_, _) => Task.FromResult(answer);
        var dead = Subscriber("news-dead");
        await mesh.AddAsync("reader", events);
        await mesh.AddAsync("undertaker", dead);

        await mesh.PublishAsync("news", "one", "poison");

        Assert.Equal(deliveries, events.Received.Count);
        var received = Assert.Single(dead.Received);
        Assert.Equal(("one", "news-dead", "poison"), (received.Id, received.Topic, received.Data.ToStringUtf8()));
        var letter = Assert.Single(mesh.DeadLetters.Latest);
        Assert.Equal(("one", "news", "news-dead", "reader"), (letter.Id, letter.Topic, letter.DeadLetterTopic, letter.AppId));
    }

    [Fact]
    public async Task DeadLetter_IsWrittenToItsFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using var mesh = await MeshFixture.StartAsync(MeshFixture.Quick with { DeadLetterPath = path });
            var events = Subscriber("news", "news-dead");
            events.Answer = (_, _) => Task.FromResult(Answer.Drop);
            await mesh.AddAsync("reader", events);

            await mesh.PublishAsync("news", "one", "poison");

            var line = Assert.Single(await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken));
            Assert.Contains("\"id\":\"one\"", line, StringComparison.Ordinal);
            Assert.Contains(Convert.ToBase64String("poison"u8), line, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Drop_WithoutDeadLetterTopic_IsDropped()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var events = Subscriber("news");
        events.Answer = (_, _) => Task.FromResult(Answer.Drop);
        await mesh.AddAsync("reader", events);

        await mesh.PublishAsync("news", "one");

        Assert.Single(events.Received);
        Assert.Empty(mesh.DeadLetters.Latest);
    }

    [Fact]
    public async Task Unimplemented_IsDroppedSilently()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var events = Subscriber("news", "news-dead");
        events.Answer = (_, _) => throw new RpcException(new Status(StatusCode.Unimplemented, "never"));
        await mesh.AddAsync("reader", events);

        await mesh.PublishAsync("news", "one");

        Assert.Single(events.Received);
        Assert.Empty(mesh.DeadLetters.Latest);
    }

    [Fact]
    public async Task Exhausted_WithoutDeadLetterTopic_StaysWithThePublisher()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var events = Subscriber("news");
        events.Answer = (_, _) => Task.FromResult(Answer.Retry);
        await mesh.AddAsync("reader", events);

        var failure = await Assert.ThrowsAsync<RpcException>(() => mesh.PublishAsync("news", "one"));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
    }

    [Fact]
    public async Task FailuresAreCountedAcrossPublishes()
    {
        await using var mesh = await MeshFixture.StartAsync(new MeshOptions
        {
            FirstRetryDelay = TimeSpan.FromMilliseconds(40),
            MaxFailures = 3,
            PublishPatience = TimeSpan.FromMilliseconds(10),
        });
        var events = Subscriber("news", "news-dead");
        events.Answer = (_, _) => Task.FromResult(Answer.Retry);
        await mesh.AddAsync("reader", events);

        var refusals = 0;
        while (mesh.DeadLetters.Latest.Count == 0)
        {
            try
            {
                await mesh.PublishAsync("news", "one");
            }
            catch (RpcException failure) when (failure.StatusCode is StatusCode.Unavailable)
            {
                refusals++;
            }
        }

        Assert.Equal(3, events.Received.Count);
        Assert.True(refusals >= 2);
    }

    [Fact]
    public async Task UnreachableSubscriber_PublishIsUnavailableAndNothingIsDeadLettered()
    {
        await using var mesh = await MeshFixture.StartAsync(MeshFixture.Quick with { PublishPatience = TimeSpan.FromMilliseconds(200) });
        var events = Subscriber("news", "news-dead");
        var app = await mesh.AddAsync("reader", events);
        await app.DisposeAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => mesh.PublishAsync("news", "one"));
        await using var again = await TestApp.StartAsync("reader", events);
        mesh.Mesh.Attach("reader", again.Address);
        await mesh.PublishAsync("news", "one");

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Empty(mesh.DeadLetters.Latest);
        Assert.Single(events.Received);
    }

    [Fact]
    public async Task SubscriberNotStartedYet_PublishIsUnavailable()
    {
        await using var mesh = await MeshFixture.StartAsync(MeshFixture.Quick with { PublishPatience = TimeSpan.FromMilliseconds(50) });
        await mesh.Mesh.StartSidecarAsync(new SidecarOptions { AppId = "late" }, TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<RpcException>(() => mesh.PublishAsync("news", "one"));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Contains("late", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubscriberStartsDuringPublish_GetsTheEvent()
    {
        await using var mesh = await MeshFixture.StartAsync(MeshFixture.Quick with { PublishPatience = TimeSpan.FromSeconds(30) });
        await mesh.Mesh.StartSidecarAsync(new SidecarOptions { AppId = "late" }, TestContext.Current.CancellationToken);
        var publishing = mesh.PublishAsync("news", "one");
        var events = Subscriber("news");
        await using var app = await TestApp.StartAsync("late", events);

        mesh.Mesh.Attach("late", app.Address);
        await publishing;

        Assert.Single(events.Received);
    }

    [Fact]
    public async Task BulkPublish_TellsWhichEntriesFailed()
    {
        await using var mesh = await MeshFixture.StartAsync(MeshFixture.Quick with { PublishPatience = TimeSpan.FromMilliseconds(30), MaxFailures = 1000 });
        var events = Subscriber("news");
        events.Answer = (received, _) => Task.FromResult(received.Data.ToStringUtf8() == "bad" ? Answer.Retry : Answer.Success);
        await mesh.AddAsync("reader", events);
        var request = new BulkPublishRequest { PubsubName = "pubsub", Topic = "news" };
        request.Entries.Add("good bad fine".Split(' ').Select(data => new BulkPublishRequestEntry
        {
            EntryId = data,
            Event = ByteString.CopyFromUtf8(data),
            ContentType = "application/octet-stream",
            Metadata = { ["cloudevent.id"] = $"id-{data}" },
        }));
        var client = new Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient(mesh.Channel);

        var response = await client.BulkPublishEventAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("bad", Assert.Single(response.FailedEntries).EntryId);
        Assert.Equal(["id-bad", "id-fine", "id-good"], events.Received.Select(received => received.Id).Distinct().Order());
    }

    [Fact]
    public async Task BulkPublish_EntryWithoutIdOrTwice_IsInvalid()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var client = new Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient(mesh.Channel);
        foreach (var ids in "|a,a".Split('|').Select(list => list.Split(',')))
        {
            var request = new BulkPublishRequest { PubsubName = "pubsub", Topic = "news" };
            request.Entries.Add(ids.Select(id => new BulkPublishRequestEntry { EntryId = id }));

            var failure = await Assert.ThrowsAsync<RpcException>(
                () => client.BulkPublishEventAsync(request, cancellationToken: TestContext.Current.CancellationToken).ResponseAsync);

            Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        }
    }

    [Fact]
    public async Task Deliveries_AreBoundedPerSubscriber()
    {
        await using var mesh = await MeshFixture.StartAsync(MeshFixture.Quick with { MaxConcurrency = 3 });
        var events = Subscriber("news");
        int now = 0, most = 0;
        var gate = new Lock();
        events.Answer = async (_, cancellationToken) =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            await Task.Delay(5, cancellationToken);
            lock (gate)
            {
                now--;
            }

            return Answer.Success;
        };
        await mesh.AddAsync("reader", events);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => mesh.PublishAsync("news", $"{i}")));

        Assert.Equal(30, events.Received.Count);
        Assert.Equal(3, most);
    }

    private static RecordingState Subscriber(string topic, string deadLetterTopic = "")
    {
        var state = new RecordingState();
        state.Subscribe(topic, deadLetterTopic);
        return state;
    }
}
