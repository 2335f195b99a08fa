using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>Asks a service over gRPC health whether it is ready, until it is.</summary>
internal static class Readiness
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <exception cref="LocalHostException">The service ended, or did not become ready in time.</exception>
    public static async Task WaitAsync(IRunningService service, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForAddress(service.Address);
        var health = new Health.HealthClient(channel);
        var started = clock.GetTimestamp();
        for (var pause = FirstPause; !await IsReadyAsync(health, cancellationToken); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            if (clock.GetElapsedTime(started) > Patience)
            {
                throw new LocalHostException($"The service '{service.AppId}' did not become ready within {Patience.TotalSeconds:0} seconds.");
            }

            var ended = await Task.WhenAny(service.Completion, Task.Delay(pause, clock, cancellationToken));
            await ended;
        }

        service.BecameReady();
    }

    private static async Task<bool> IsReadyAsync(Health.HealthClient health, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await health.CheckAsync(new HealthCheckRequest { Service = "ready" }, cancellationToken: cancellationToken);
            return answer.Status is HealthCheckResponse.Types.ServingStatus.Serving;
        }
        catch (RpcException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
