using System.Runtime.InteropServices;
using Newsdesk.LocalHost.Options;
using Newsdesk.LocalHost.Running;

namespace Newsdesk.LocalHost;

/// <summary>Starts the whole suite on one machine.</summary>
public static class SuiteHost
{
    private const int Cancelled = 130;

    /// <summary>Runs the command line to its end.</summary>
    /// <returns>The exit code: 0, or not 0 with one sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        try
        {
            return await new LocalHostCommand((options, cancellationToken) => new LocalHostRun(options, TimeProvider.System).RunAsync(cancellationToken))
                .RunAsync(args, stop.Token);
        }
        catch (LocalHostException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Cancelled;
        }
    }

    /// <summary>The first signal stops in order, a second one at once.</summary>
    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }
}
