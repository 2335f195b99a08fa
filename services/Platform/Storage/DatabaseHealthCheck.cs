using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Platform.Storage;

/// <summary>Asks the database for one row.</summary>
internal sealed class DatabaseHealthCheck(IDatabase database, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            await database.ReadAsync(
                (connection, token) => connection.ExecuteScalarAsync<long>(new CommandDefinition("SELECT 1", cancellationToken: token)),
                cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DomainException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The calls under way have what they need; a bad report would make the sidecar cut them off.
            return HealthCheckResult.Healthy();
        }
        catch (DomainException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }
}
