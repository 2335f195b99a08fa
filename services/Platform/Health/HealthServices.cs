using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Newsdesk.Platform.Health;

internal static class HealthServices
{
    private static readonly TimeSpan WatchPeriod = TimeSpan.FromSeconds(5);

    public static void AddNewsdeskHealth(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck("process", () => HealthCheckResult.Healthy(), [HealthNames.Live]);
        builder.Services.AddGrpcHealthChecks(health =>
        {
            health.Services.Map(HealthNames.Live, check => check.Tags.Contains(HealthNames.Live));
            health.Services.Map(HealthNames.Ready, check => check.Tags.Contains(HealthNames.Ready));
        });
        builder.Services.Configure<HealthCheckPublisherOptions>(publisher => publisher.Period = WatchPeriod);
    }
}
