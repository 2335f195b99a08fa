using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Newsdesk.Stories.Pipeline;

/// <summary>Says when articles are not taken in. What is published is served all the same, so the service stays ready.</summary>
internal sealed class AssemblyHealthCheck(AssemblyProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(progress.HasFailed ? HealthCheckResult.Degraded("Articles are not taken in; see the log.") : HealthCheckResult.Healthy());
}
