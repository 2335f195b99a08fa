using Google.Rpc;
using Grpc.Core;
using Grpc.Health.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Testing;

namespace Newsdesk.Platform.FunctionalTests.Hosting;

public sealed class CallLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_BeyondTheLimit_IsRefusedAtOnce()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, settings: ["--Limits:MaxConcurrentCalls=1", "--Limits:MaxWaitingCalls=1"]);
        var entered = new SemaphoreSlim(0);
        var free = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Behaviour.OnCall = async (text, context) =>
        {
            entered.Release();
            await free.Task.WaitAsync(context.CancellationToken);
            return text;
        };

        // One is at work, of the other two one waits and one is refused.
        var working = service.CallAsync(MethodType.Unary, "working", Cancellation);
        await entered.WaitAsync(Cancellation);
        List<Task<string>> others = [service.CallAsync(MethodType.Unary, "other", Cancellation), service.CallAsync(MethodType.Unary, "other", Cancellation)];
        var refused = await Task.WhenAny(others);
        var failure = await Assert.ThrowsAsync<RpcException>(() => refused);
        await service.Client<Grpc.Health.V1.Health.HealthClient>().CheckAsync(new HealthCheckRequest { Service = "live" }, cancellationToken: Cancellation);
        var stream = service.CallAsync(MethodType.DuplexStreaming, "stream", Cancellation);
        await entered.WaitAsync(Cancellation);
        free.SetResult();

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.Equal(ErrorReasons.TooManyRequests, failure.Rich().Detail<ErrorInfo>().Reason);
        Assert.NotNull(failure.Rich().Detail<RetryInfo>().RetryDelay);
        others.Remove(refused);
        Assert.Equal(["working", "other", "stream"], await Task.WhenAll([working, .. others, stream]));
    }
}
