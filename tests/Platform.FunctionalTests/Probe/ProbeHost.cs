using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Newsdesk.Platform.FunctionalTests.Probe;

/// <summary>A service with nothing of its own: Platform as it is.</summary>
internal static class ProbeHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = NewsdeskHost.CreateBuilder<ProbeBehaviour>(args, "probe");
        builder.Services.AddSingleton<ProbeBehaviour>();
        builder.AddTopicEventHandler<ProbeHandler>();
        configure?.Invoke(builder);
        var app = builder.BuildNewsdesk();
        app.MapGrpcService<ProbeEndpoint>();
        return app;
    }
}
