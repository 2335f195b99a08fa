using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>Asks a service over gRPC health whether it is ready, until it is.</summary>
internal static class Readiness
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    /// <exception cref="LocalHostException">The service ended, or did not become ready in time.</exception>
    public static async Task WaitAsync(IRunningService service, WaitLimits limits, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForAddress(service.Address);
        var health = new Health.HealthClient(channel);
        var started = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            if (await IsReadyAsync(service, health, limits.Question, cancellationToken))
            {
                break;
            }

            if (clock.GetElapsedTime(started) > limits.Patience)
            {
                throw new LocalHostException($"The service '{service.AppId}' did not become ready within {limits.PatienceText}.");
            }

            await await Task.WhenAny(service.Completion, Task.Delay(pause, clock, cancellationToken));
        }

        service.BecameReady();
    }

    /// <summary>One question. The end of the service is its answer too: somebody else may listen at its address.</summary>
    private static async Task<bool> IsReadyAsync(IRunningService service, Health.HealthClient health, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var asking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        asking.CancelAfter(limit);
        try
        {
            using var call = health.CheckAsync(new HealthCheckRequest { Service = "ready" }, cancellationToken: asking.Token);
            await await Task.WhenAny(call.ResponseAsync, service.Completion);
            return (await call.ResponseAsync).Status is HealthCheckResponse.Types.ServingStatus.Serving;
        }
        catch (RpcException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
