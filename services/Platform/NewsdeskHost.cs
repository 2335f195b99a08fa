using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Newsdesk.Platform.Clients;
using Newsdesk.Platform.Errors;
using Newsdesk.Platform.Health;
using Newsdesk.Platform.Hosting;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Storage;
using Newsdesk.Platform.Telemetry;

namespace Newsdesk.Platform;

/// <summary>How every service of the suite is hosted.</summary>
public static class NewsdeskHost
{
    // Longer than the default deadline of a call, shorter than the grace of a pod.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(20);

    /// <typeparam name="TMarker">Any type of the service's assembly, which holds its migrations.</typeparam>
    /// <param name="args">Command line; overrides the environment.</param>
    /// <param name="appId">The service's Dapr app id, for example <c>story-assembly</c>.</param>
    public static WebApplicationBuilder CreateBuilder<TMarker>(string[] args, string appId)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentException.ThrowIfNullOrEmpty(appId);
        var assembly = typeof(TMarker).Assembly;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // Settings come from the environment and the command line; there are no files to watch.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ApplicationName = assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddSingleton(new ServiceIdentity(appId, assembly));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddNewsdeskHosting();
        builder.AddNewsdeskTelemetry(appId, assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        builder.AddNewsdeskErrors();
        builder.AddNewsdeskHealth();
        builder.AddNewsdeskStorage();
        builder.AddNewsdeskSidecar();
        builder.AddNewsdeskMessaging();
        return builder;
    }

    /// <summary>Subscribes the service to the handler's topic. The handler is a singleton.</summary>
    public static IHostApplicationBuilder AddTopicEventHandler<THandler>(this IHostApplicationBuilder builder)
        where THandler : class, ITopicEventHandler
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<ITopicEventHandler, THandler>();
        return builder;
    }

    /// <summary>Builds the application with what every service serves; its own services are mapped on the result.</summary>
    public static WebApplication BuildNewsdesk(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var app = builder.Build();
        app.UseMiddleware<HealthPort>();
        app.UseMiddleware<AppTokenCheck>();
        app.UseRouting();
        app.UseMiddleware<CallLimit>();
        app.UseMiddleware<MalformedRequests>();
        app.MapGrpcHealthChecksService();
        app.MapGrpcService<TopicEventService>();
        app.MapGrpcService<AppHealthService>();
        if (app.Environment.IsDevelopment())
        {
            app.MapGrpcReflectionService();
        }

        return app;
    }

    /// <summary>Runs until told to stop. A start that fails for a reason outside the program is one sentence on standard error and exit code 1.</summary>
    public static async Task<int> RunNewsdeskAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (Exception failure) when (StartupFailure.Describe(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>Where a started service is called, with the port it really got.</summary>
    public static Uri ServiceAddress(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return addresses.FirstOrDefault() is { } first ? new Uri(first) : throw new InvalidOperationException("The service is not started.");
    }

    private static void AddNewsdeskHosting(this WebApplicationBuilder builder)
    {
        var gate = new StartupGate();
        gate.Filter(builder.Logging);
        builder.Services.AddHostedService(_ => gate);
        builder.Configuration.AddNewsdeskLogLevels();
        // The slim builder fixes the formatter; Logging:Console:FormatterName=json is what a cluster wants.
        builder.Services.Configure<ConsoleLoggerOptions>(builder.Configuration.GetSection("Logging:Console"));
        builder.AddNewsdeskOptions<ListenerOptions, ListenerOptionsValidator>(ListenerOptions.Section);
        builder.Services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelSettings>();
        builder.Services.AddHostedService<ListenerSetup>();
        builder.AddNewsdeskOptions<LimitOptions, LimitOptionsValidator>(LimitOptions.Section);
        builder.Services.AddSingleton<CallLimit>();
        builder.Services.AddSingleton<HealthPort>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
    }

    private static void AddNewsdeskErrors(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ErrorMapper>();
        builder.Services.AddSingleton<ErrorInterceptor>();
        builder.Services.AddSingleton<MalformedRequests>();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = KestrelSettings.MaxMessageBytes;
            grpc.MaxSendMessageSize = KestrelSettings.MaxMessageBytes;
            grpc.Interceptors.Add<ErrorInterceptor>();
        });
        builder.Services.AddGrpcReflection();
    }

    private static void AddNewsdeskSidecar(this WebApplicationBuilder builder)
    {
        builder.AddNewsdeskOptions<SidecarOptions, SidecarOptionsValidator>(SidecarOptions.Section);
        builder.Services.AddSingleton<AppTokenCheck>();
    }
}
