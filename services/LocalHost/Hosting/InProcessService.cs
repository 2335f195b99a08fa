using Newsdesk.LocalHost.Logging;
using Newsdesk.Platform;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>A service inside this process.</summary>
internal sealed class InProcessService : IRunningService
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _stopping;

    private InProcessService(string appId, WebApplication app)
    {
        AppId = appId;
        _app = app;
        Address = app.ServiceAddress();
        _stopping = app.Lifetime.ApplicationStopping.Register(EndUnexpectedly);
    }

    public string AppId { get; }

    public Uri Address { get; }

    public int? ProcessId => null;

    public Task Completion => _completion.Task;

    public static async Task<IRunningService> StartAsync(
        ServiceDefinition service, ServiceSettings settings, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        WebApplication? app = null;
        try
        {
            string[] arguments = [.. settings.ToArguments(), .. settings.ToSecrets().Select(pair => $"--{pair.Key}={pair.Value}")];
            app = service.Build(arguments, builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<ILoggerProvider>(new PrefixedLoggerProvider(service.AppId, loggers));
                builder.Services.AddSingleton<IHostLifetime, HostedLifetime>();
                settings.Configure?.Invoke(builder);
            });
            await app.StartAsync(cancellationToken);
            return new InProcessService(service.AppId, app);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            throw StartFailure.Explain(service.AppId, failure);
        }
    }

    public void BecameReady()
    {
    }

    public async ValueTask DisposeAsync()
    {
        // From here on its end is meant.
        await _stopping.DisposeAsync();
        using var patience = new CancellationTokenSource(StopPatience);
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    /// <summary>The host stops itself when one of its background services fails.</summary>
    private void EndUnexpectedly()
    {
        var fault = _app.Services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Select(service => service.ExecuteTask?.Exception?.GetBaseException())
            .FirstOrDefault(exception => exception is not null);
        var reason = fault is null ? "" : $": {StartFailure.OneLine($"{fault.GetType().Name}: {fault.Message}")}";
        _completion.TrySetException(new LocalHostException($"The service '{AppId}' stopped unexpectedly{reason}.", fault));
    }

    /// <summary>The suite decides when a service stops, not the console's signals.</summary>
    private sealed class HostedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
