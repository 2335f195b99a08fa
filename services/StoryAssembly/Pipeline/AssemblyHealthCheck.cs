using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Newsdesk.Stories.Pipeline;

/// <summary>Ready when the stories that live are known and articles are taken in.</summary>
internal sealed class AssemblyHealthCheck(AssemblyProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(progress.IsRunning ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Articles are not taken in."));
}
