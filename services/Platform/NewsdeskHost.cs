using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newsdesk.Platform.Messaging;

namespace Newsdesk.Platform;

/// <summary>How every service of the suite is hosted.</summary>
public static class NewsdeskHost
{
    /// <typeparam name="TMarker">Any type of the service's assembly, which holds its migrations.</typeparam>
    /// <param name="args">Command line; overrides the environment.</param>
    /// <param name="appId">The service's Dapr app id, for example <c>story-assembly</c>.</param>
    public static WebApplicationBuilder CreateBuilder<TMarker>(string[] args, string appId)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentException.ThrowIfNullOrEmpty(appId);
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddGrpc();
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

    public static WebApplication BuildNewsdesk(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Build();
    }

    /// <summary>Runs until told to stop. A start that fails for a reason outside the program is one sentence on standard error and exit code 1.</summary>
    public static async Task<int> RunNewsdeskAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.RunAsync();
        return 0;
    }
}
