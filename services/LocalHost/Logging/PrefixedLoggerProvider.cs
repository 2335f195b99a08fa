namespace Newsdesk.LocalHost.Logging;

/// <summary>Lets a hosted service log to this process's log, under its own name.</summary>
internal sealed class PrefixedLoggerProvider(string prefix, ILoggerFactory loggers) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => loggers.CreateLogger($"{prefix}: {categoryName}");

    public void Dispose()
    {
    }
}
