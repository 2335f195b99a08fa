using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Newsdesk.Platform.Telemetry;

internal static class TelemetryServices
{
    private const string OwnSources = "Newsdesk.*";
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Traces, metrics and logs. They leave the process only when an OTLP endpoint is set.</summary>
    public static void AddNewsdeskTelemetry(this IHostApplicationBuilder builder, string appId, string? version)
    {
        builder.Services.AddSingleton<PlatformInstrumentation>();
        if (string.IsNullOrWhiteSpace(builder.Configuration[OtlpEndpoint]))
        {
            return;
        }

        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = true;
            logs.IncludeScopes = true;
        });
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(appId, serviceNamespace: "newsdesk", serviceVersion: version))
            .WithTracing(traces => traces.AddSource(OwnSources).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics.AddMeter(OwnSources).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
            .UseOtlpExporter();
    }
}
