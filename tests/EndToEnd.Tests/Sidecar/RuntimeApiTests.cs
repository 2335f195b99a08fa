using System.Net;
using Dapr.Client;
using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Newsdesk.LocalHost.Sidecar;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>The part of daprd's own API that the local sidecar has, as the unmodified Dapr SDK calls it.</summary>
public sealed class RuntimeApiTests
{
    [Fact]
    public async Task Sdk_PublishesReadsMetadataAndHealth()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var events = new RecordingState();
        events.Subscribe("news", "news-dead");
        await mesh.AddAsync("reader", events);
        using var sdk = new DaprClientBuilder()
            .UseGrpcEndpoint(mesh.Caller.GrpcEndpoint.ToString())
            .UseHttpEndpoint(mesh.Caller.HttpEndpoint.ToString())
            .Build();
        var cancellation = TestContext.Current.CancellationToken;

        await sdk.PublishByteEventAsync(
            "pubsub", "news", new byte[] { 1, 2, 3 }, "application/octet-stream", new Dictionary<string, string> { ["cloudevent.id"] = "one" }, cancellation);
        var bulk = await sdk.BulkPublishEventAsync("pubsub", "news", "a b".Split(' '), cancellationToken: cancellation);
        var metadata = await sdk.GetMetadataAsync(cancellation);

        Assert.True(await sdk.CheckHealthAsync(cancellation));
        Assert.True(await sdk.CheckOutboundHealthAsync(cancellation));
        Assert.Empty(bulk.FailedEntries);
        Assert.Equal(3, events.Received.Count);
        Assert.Equal("caller", metadata.Id);
        Assert.Contains(metadata.Components, component => component.Name == "pubsub");
    }

    [Fact]
    public async Task Metadata_NamesTheApplicationsSubscriptions()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var events = new RecordingState();
        events.Subscribe("news", "news-dead");
        var sidecar = await mesh.Mesh.StartSidecarAsync(new SidecarOptions { AppId = "reader" }, TestContext.Current.CancellationToken);
        await using var app = await TestApp.StartAsync("reader", events);
        mesh.Mesh.Attach("reader", app.Address);
        await mesh.Mesh.Broker.Complete.WaitAsync(TestContext.Current.CancellationToken);

        var metadata = await new Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient(mesh.Open(sidecar.GrpcEndpoint)).GetMetadataAsync(
            new GetMetadataRequest(), cancellationToken: TestContext.Current.CancellationToken);

        var subscription = Assert.Single(metadata.Subscriptions);
        Assert.Equal(("news", "news-dead"), (subscription.Topic, subscription.DeadLetterTopic));
        Assert.Equal(app.Address.Port, metadata.AppConnectionProperties.Port);
    }

    [Fact]
    public async Task Health_BeforeTheApplication_OnlyOutboundIsReady()
    {
        await using var mesh = await MeshFixture.StartAsync();
        var sidecar = await mesh.Mesh.StartSidecarAsync(new SidecarOptions { AppId = "late" }, TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = sidecar.HttpEndpoint };
        var health = new Health.HealthClient(mesh.Open(sidecar.GrpcEndpoint));

        var own = await http.GetAsync(new Uri("/v1.0/healthz", UriKind.Relative), TestContext.Current.CancellationToken);
        var outbound = await http.GetAsync(new Uri("/v1.0/healthz/outbound", UriKind.Relative), TestContext.Current.CancellationToken);
        var answer = await health.CheckAsync(new HealthCheckRequest(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, own.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, outbound.StatusCode);
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, answer.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task ApiToken_MissingOrWrong_IsUnauthenticated(string? token)
    {
        await using var mesh = await MeshFixture.StartAsync(callerToken: "right");
        await mesh.AddAsync("echo");
        var headers = new Metadata { { "dapr-app-id", "echo" } };
        if (token is not null)
        {
            headers.Add("dapr-api-token", token);
        }

        var options = new CallOptions(headers, cancellationToken: TestContext.Current.CancellationToken);
        var client = new Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient(mesh.Channel);

        var published = await Assert.ThrowsAsync<RpcException>(() => client.PublishEventAsync(MeshFixture.Event("news", "one"), options).ResponseAsync);
        var invoked = await Assert.ThrowsAsync<RpcException>(
            () => mesh.Channel.CreateCallInvoker().AsyncUnaryCall(EchoMethods.Say, null, options, new() { Value = "hello" }).ResponseAsync);

        Assert.Equal(StatusCode.Unauthenticated, published.StatusCode);
        Assert.Equal(StatusCode.Unauthenticated, invoked.StatusCode);
    }

    [Fact]
    public async Task ApiToken_Right_IsLetThroughAndNotShownToTheApplication()
    {
        await using var mesh = await MeshFixture.StartAsync(callerToken: "right");
        var echo = await mesh.AddAsync("echo");
        var options = MeshFixture.To("echo");
        options.Headers!.Add("dapr-api-token", "right");

        await mesh.Channel.CreateCallInvoker().AsyncUnaryCall(EchoMethods.Say, null, options, new() { Value = "hello" });

        Assert.Null(echo.Echo.Headers.GetValue("dapr-api-token"));
    }

    [Theory]
    [InlineData("", "news")]
    [InlineData("other", "news")]
    [InlineData("pubsub", "")]
    public async Task Publish_WithoutATarget_IsInvalid(string pubsub, string topic)
    {
        await using var mesh = await MeshFixture.StartAsync();
        var request = new PublishEventRequest { PubsubName = pubsub, Topic = topic, Data = ByteString.Empty };

        var failure = await Assert.ThrowsAsync<RpcException>(() => new Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient(mesh.Channel).PublishEventAsync(
            request, cancellationToken: TestContext.Current.CancellationToken).ResponseAsync);

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
    }
}
