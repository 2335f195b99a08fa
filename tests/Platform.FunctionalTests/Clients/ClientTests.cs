using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Platform.Clients;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.FunctionalTests.Probe.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Sidecar;

namespace Newsdesk.Platform.FunctionalTests.Clients;

/// <summary>A service calls another through its sidecar, which the fake sidecar stands in for.</summary>
public sealed class ClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_Unary_CarriesAppIdTokenAndDeadline()
    {
        await using var service = await StartAsync(new ProbeBehaviour(), "--Sidecar:ApiToken=sesame");

        await CallOtherAsync(service, MethodType.Unary);

        var headers = Assert.Single(service.Sidecar.Calls, call => call.Method.EndsWith("/Unary", StringComparison.Ordinal)).Headers;
        Assert.Equal(("other", "sesame"), (headers["dapr-app-id"], headers["dapr-api-token"]));
        Assert.DoesNotContain("dapr-stream", headers);
        Assert.Contains("grpc-timeout", headers);
    }

    [Theory]
    [InlineData(MethodType.ClientStreaming, "ClientStream")]
    [InlineData(MethodType.ServerStreaming, "ServerStream")]
    [InlineData(MethodType.DuplexStreaming, "DuplexStream")]
    public async Task Call_Stream_SaysSoAndHasNoDeadline(MethodType kind, string method)
    {
        await using var service = await StartAsync(new ProbeBehaviour());

        await CallOtherAsync(service, kind);

        var headers = Assert.Single(service.Sidecar.Calls, call => call.Method.EndsWith($"/{method}", StringComparison.Ordinal)).Headers;
        Assert.Equal("true", headers["dapr-stream"]);
        Assert.DoesNotContain("dapr-api-token", headers);
        Assert.DoesNotContain("grpc-timeout", headers);
    }

    [Fact]
    public async Task Call_Unavailable_IsTriedThreeTimes()
    {
        var refusals = 2;
        await using var service = await StartAsync(new ProbeBehaviour
        {
            OnCall = (text, _) => refusals-- > 0 ? throw new RpcException(new Status(StatusCode.Unavailable, "not now")) : Task.FromResult(text),
        });

        Assert.Equal("hello", await CallOtherAsync(service, MethodType.Unary));
        Assert.Equal(3, service.Sidecar.Calls.Count(IsOther));
    }

    [Fact]
    public async Task Call_AnyOtherFailure_IsTriedOnce()
    {
        await using var service = await StartAsync(new ProbeBehaviour
        {
            OnCall = (_, _) => throw new RpcException(new Status(StatusCode.ResourceExhausted, "enough")),
        });

        var failure = await Assert.ThrowsAsync<RpcException>(() => CallOtherAsync(service, MethodType.Unary));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.Equal(1, service.Sidecar.Calls.Count(IsOther));
    }

    [Fact]
    public async Task Call_WithinACall_EndsWithTheCallersDeadline()
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await StartAsync(new ProbeBehaviour
        {
            OnCall = async (text, context) =>
            {
                context.CancellationToken.Register(cancelled.SetResult);
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return text;
            },
        });
        service.Behaviour.OnCall = (_, _) => CallOtherAsync(service, MethodType.Unary);

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await service.Client<ProbeService.ProbeServiceClient>().UnaryAsync(
            new ProbeRequest(), deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(300), cancellationToken: Cancellation));

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        // Well before the default deadline of the inner call.
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(4), Cancellation);
    }

    private static bool IsOther(SidecarCall call) => call.Method.Contains("ProbeService", StringComparison.Ordinal);

    private static Task<string> CallOtherAsync(ServiceFixture service, MethodType kind) =>
        ProbeCalls.CallAsync(service.App.Services.GetRequiredService<ProbeService.ProbeServiceClient>(), kind, "hello", Cancellation);

    private static Task<ServiceFixture> StartAsync(ProbeBehaviour other, params string[] settings) => ServiceFixture.StartAsync(
        ProbeHost.Build,
        configure: builder => builder.Services.AddNewsdeskClient<ProbeService.ProbeServiceClient>("other"),
        otherServices: endpoints => endpoints.MapGrpcService<ProbeEndpoint>(),
        otherServiceParts: services => services.AddSingleton(other),
        settings: settings);
}
