using Dapr.AppCallback.Autogen.Grpc.v1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Health;

namespace Newsdesk.Platform.Messaging;

/// <summary>Tells the sidecar whether to deliver events. It pauses the subscriptions of a service that says no.</summary>
internal sealed class AppHealthService(HealthCheckService checks) : AppCallbackHealthCheck.AppCallbackHealthCheckBase
{
    public override async Task<HealthCheckResponse> HealthCheck(Empty request, ServerCallContext context)
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(HealthNames.Ready), context.CancellationToken);
        return report.Status == HealthStatus.Unhealthy
            ? throw new DomainException(DomainErrorKind.Unavailable, ErrorReasons.DependencyUnavailable, "The service is not ready.")
            : new HealthCheckResponse();
    }
}
