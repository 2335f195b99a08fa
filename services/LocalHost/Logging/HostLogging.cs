using Microsoft.Extensions.Logging.Console;

namespace Newsdesk.LocalHost.Logging;

/// <summary>The log of this process: standard error, one line each, quiet unless asked.</summary>
internal static class HostLogging
{
    public static ILoggerFactory Create(bool verbose) => LoggerFactory.Create(logging => logging
        .SetMinimumLevel(verbose ? LogLevel.Information : LogLevel.Warning)
        // Garnet warns about its own logging options whenever it is given a logger.
        .AddFilter("ArgParser", LogLevel.Error)
        // What fails in a sidecar is told to its caller, who logs it when it matters.
        .AddFilter("Yarp.ReverseProxy", verbose ? LogLevel.Information : LogLevel.None)
        .AddFilter("Grpc.AspNetCore.Server.ServerCallHandler", verbose ? LogLevel.Information : LogLevel.None)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            line.ColorBehavior = LoggerColorBehavior.Disabled;
        }));
}
