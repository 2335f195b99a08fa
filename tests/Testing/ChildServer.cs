using System.Diagnostics;

namespace Newsdesk.Testing;

/// <summary>
/// A server process that ends with this one, even when this one is killed: a shell beside it waits for the end of its
/// standard input, then interrupts the server and cleans up.
/// </summary>
internal sealed class ChildServer : IDisposable
{
    private const string Guard = """
        cleanup=$1; shift
        "$@" >/dev/null 2>&1 </dev/null &
        server=$!
        cat >/dev/null
        kill -INT $server
        wait $server
        eval "$cleanup"
        """;

    private readonly Process _guard;

    private ChildServer(Process guard) => _guard = guard;

    public bool HasExited => _guard.HasExited;

    /// <param name="cleanup">Shell command to run when the server has ended.</param>
    /// <param name="command">The server's program and arguments.</param>
    public static ChildServer Start(string cleanup, params IEnumerable<string> command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Guard, "sh", cleanup, .. command]) { RedirectStandardInput = true };
        var guard = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        return new ChildServer(guard);
    }

    /// <summary>Runs a command to its end and answers its output.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> RunAsync(IEnumerable<string> command, CancellationToken cancellationToken)
    {
        string[] parts = [.. command];
        var start = new ProcessStartInfo(parts[0], parts[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? (await output).Trim() : throw new InvalidOperationException($"{parts[0]} failed: {await error}");
    }

    public void Dispose()
    {
        _guard.StandardInput.Close();
        _guard.WaitForExit();
        _guard.Dispose();
    }
}
