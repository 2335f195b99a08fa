using Grpc.Core;
using Grpc.Health.V1;

namespace Newsdesk.LocalHost.Sidecar.Runtime;

/// <summary>
/// The sidecar's own gRPC health: `` (empty) is ready with the application, `outbound` as soon as calls can be placed. A health call with a
/// <c>dapr-app-id</c> never arrives here: it goes to that application.
/// </summary>
internal sealed class SidecarHealth(SidecarReadiness readiness) : Health.HealthBase
{
    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) => request.Service switch
    {
        "" => Answer(readiness.IsReady),
        "outbound" => Answer(true),
        _ => throw new RpcException(new Status(StatusCode.NotFound, $"unknown service '{request.Service}'")),
    };

    private static Task<HealthCheckResponse> Answer(bool serving) => Task.FromResult(new HealthCheckResponse
    {
        Status = serving ? HealthCheckResponse.Types.ServingStatus.Serving : HealthCheckResponse.Types.ServingStatus.NotServing,
    });
}
