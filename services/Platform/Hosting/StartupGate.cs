using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Newsdesk.Platform.Hosting;

/// <summary>
/// Keeps the framework from logging a failing start with its stack trace: whoever started the host gets the exception
/// and says it once. Once the service runs, the same sources log as usual.
/// </summary>
internal sealed class StartupGate : IHostedLifecycleService
{
    private static readonly string[] Sources = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    private volatile bool _started;

    public void Filter(ILoggingBuilder logging)
    {
        foreach (var source in Sources)
        {
            logging.AddFilter(source, level => _started && level >= LogLevel.Warning);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _started = true;
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
