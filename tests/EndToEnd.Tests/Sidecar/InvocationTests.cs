using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>Calls from one application to another through its sidecar.</summary>
public sealed class InvocationTests : IAsyncLifetime
{
    private MeshFixture _mesh = null!;
    private TestApp _echo = null!;
    private CallInvoker _caller = null!;

    public async ValueTask InitializeAsync()
    {
        _mesh = await MeshFixture.StartAsync();
        _echo = await _mesh.AddAsync("echo", appToken: "app-secret");
        _caller = _mesh.Channel.CreateCallInvoker();
    }

    public ValueTask DisposeAsync() => _mesh.DisposeAsync();

    [Fact]
    public async Task Unary_AnswersWithHeadersAndTrailers()
    {
        using var call = _caller.AsyncUnaryCall(EchoMethods.Say, null, MeshFixture.To("echo"), new StringValue { Value = "hello" });

        var headers = await call.ResponseHeadersAsync;
        var answer = await call;

        Assert.Equal("hello", answer.Value);
        Assert.Equal("head", headers.GetValue("x-answer"));
        Assert.Equal("tail", call.GetTrailers().GetValue("x-trailer"));
        Assert.Equal([1, 2, 254, 255], call.GetTrailers().GetValueBytes("x-trailer-bin"));
    }

    [Fact]
    public async Task Unary_CarriesTokenAndCallerAndHidesSidecarHeaders()
    {
        var options = MeshFixture.To("echo");
        options.Headers!.Add("dapr-api-token", "");
        options.Headers.Add("dapr-caller-app-id", "somebody-else");
        options.Headers.Add("x-question-bin", [7, 0, 255]);

        await _caller.AsyncUnaryCall(EchoMethods.Say, null, options, new StringValue { Value = "hello" });

        Assert.Null(_echo.Echo.Headers.GetValue("dapr-app-id"));
        Assert.Equal("app-secret", Assert.Single(_echo.Echo.Headers, entry => entry.Key == "dapr-api-token").Value);
        Assert.Equal("caller", _echo.Echo.Headers.GetValue("dapr-caller-app-id"));
        Assert.Equal([7, 0, 255], _echo.Echo.Headers.GetValueBytes("x-question-bin"));
    }

    [Fact]
    public async Task Unary_StatusDetailsArriveWhole()
    {
        using var call = _caller.AsyncUnaryCall(EchoMethods.Say, null, MeshFixture.To("echo"), new StringValue { Value = "fail" });

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.Equal("No such thing: ä.", failure.Status.Detail);
        Assert.Equal("THING_NOT_FOUND", failure.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
    }

    [Fact]
    public async Task Unary_DeadlineArrivesAndEndsTheCall()
    {
        var sent = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(2);
        var options = MeshFixture.To("echo").WithDeadline(sent);

        var failure = await Assert.ThrowsAsync<RpcException>(
            () => _caller.AsyncUnaryCall(EchoMethods.Say, null, options, new StringValue { Value = "hang" }).ResponseAsync);
        await _echo.Echo.Cancelled.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        Assert.InRange(_echo.Echo.Deadline, sent.AddSeconds(-1), sent.AddSeconds(1));
    }

    [Fact]
    public async Task Unary_CancellationReachesTheApplication()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var options = MeshFixture.To("echo").WithCancellationToken(cancellation.Token);
        using var call = _caller.AsyncUnaryCall(EchoMethods.Say, null, options, new StringValue { Value = "hang" });
        await _echo.Echo.Hanging.WaitAsync(TestContext.Current.CancellationToken);

        await cancellation.CancelAsync();

        await _echo.Echo.Cancelled.WaitAsync(TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
    }

    [Fact]
    public async Task ServerStream_ArrivesUnbufferedAndCanBeCancelled()
    {
        using var call = _caller.AsyncServerStreamingCall(EchoMethods.Count, null, MeshFixture.To("echo"), new Int32Value { Value = -3 });

        // The service holds the stream open after its third message.
        for (var i = 0; i < 3; i++)
        {
            Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
            Assert.Equal(i, call.ResponseStream.Current.Value);
        }

        call.Dispose();
        await _echo.Echo.Cancelled.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ClientStream_IsSummed()
    {
        using var call = _caller.AsyncClientStreamingCall(EchoMethods.Sum, null, MeshFixture.To("echo"));
        for (var i = 1; i <= 100; i++)
        {
            await call.RequestStream.WriteAsync(new Int32Value { Value = i }, TestContext.Current.CancellationToken);
        }

        await call.RequestStream.CompleteAsync();

        Assert.Equal(5050, (await call).Value);
    }

    [Fact]
    public async Task DuplexStream_EachMessageIsAnsweredBeforeTheNextIsSent()
    {
        using var call = _caller.AsyncDuplexStreamingCall(EchoMethods.Chat, null, MeshFixture.To("echo"));

        foreach (var size in (int[])[0, 1, 100_000, 3_900_000])
        {
            var message = new BytesValue { Value = ByteString.CopyFrom(new byte[size]) };
            await call.RequestStream.WriteAsync(message, TestContext.Current.CancellationToken);
            Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
            Assert.Equal(message, call.ResponseStream.Current);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DuplexStream_ApplicationBreaksOff_CallerSeesUnavailable()
    {
        using var call = _caller.AsyncDuplexStreamingCall(EchoMethods.Chat, null, MeshFixture.To("echo"));
        await call.RequestStream.WriteAsync(new BytesValue { Value = ByteString.CopyFromUtf8("first") }, TestContext.Current.CancellationToken);
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        await call.RequestStream.WriteAsync(new BytesValue { Value = ByteString.CopyFromUtf8("break") }, TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
    }

    [Fact]
    public async Task ManyCallsAtOnce_AllAnswer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 250).Select(async i =>
            (await _caller.AsyncUnaryCall(EchoMethods.Say, null, MeshFixture.To("echo"), new StringValue { Value = $"{i}" })).Value));

        Assert.Equal(Enumerable.Range(0, 250).Select(i => $"{i}"), answers);
    }

    [Theory]
    [InlineData("nobody", StatusCode.Unavailable, "couldn't find service: nobody")]
    [InlineData(null, StatusCode.Unknown, "required metadata dapr-callee-app-id or dapr-app-id not found")]
    public async Task UnknownApplication_IsAProperGrpcError(string? appId, StatusCode code, string message)
    {
        var options = appId is null ? new CallOptions(cancellationToken: TestContext.Current.CancellationToken) : MeshFixture.To(appId);

        var failure = await Assert.ThrowsAsync<RpcException>(
            () => _caller.AsyncUnaryCall(EchoMethods.Say, null, options, new StringValue { Value = "hello" }).ResponseAsync);

        Assert.Equal(code, failure.StatusCode);
        Assert.Contains(message, failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ApplicationThatIsGone_IsUnavailable()
    {
        await _echo.DisposeAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(
            () => _caller.AsyncUnaryCall(EchoMethods.Say, null, MeshFixture.To("echo"), new StringValue { Value = "hello" }).ResponseAsync);

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
    }

    [Fact]
    public async Task ApplicationThatCameBackElsewhere_IsFound()
    {
        await _echo.DisposeAsync();
        await using var again = await TestApp.StartAsync("echo");
        _mesh.Mesh.Attach("echo", again.Address);

        var answer = await _caller.AsyncUnaryCall(EchoMethods.Say, null, MeshFixture.To("echo"), new StringValue { Value = "hello" });

        Assert.Equal("hello", answer.Value);
    }
}
