using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Newsdesk.EndToEnd.Tests.CommandLine;

/// <summary>LocalHost as a person starts it: its own process, its exit code and what it printed.</summary>
internal sealed class LocalHostProcess : IDisposable
{
    private readonly Process _process;

    private LocalHostProcess(Process process) => _process = process;

    public static string Program => Path.Combine(AppContext.BaseDirectory, "Newsdesk.LocalHost.dll");

    public static string Muxer => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    /// <summary>Standard output, line by line.</summary>
    public StreamReader Output => _process.StandardOutput;

    public int Id => _process.Id;

    public static LocalHostProcess Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Muxer, [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new LocalHostProcess(Process.Start(start)!);
    }

    /// <summary>Runs it to its end as the README says, from a folder of the caller's: by the project as it was built for these tests.</summary>
    public static async Task<LocalHostResult> RunProjectAsync(string workingFolder, params IEnumerable<string> arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var start = new ProcessStartInfo(
            Muxer, ["run", "--no-build", "--configuration", configuration, "--project", Project(), "--", .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = new LocalHostProcess(Process.Start(start)!);
        process._process.StandardInput.Close();
        return await process.EndAsync();
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<LocalHostResult> RunAsync(IEnumerable<string> arguments, string input = "")
    {
        using var process = Start(arguments);
        await process._process.StandardInput.WriteAsync(input);
        process._process.StandardInput.Close();
        return await process.EndAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<LocalHostResult> EndAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var output = _process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = _process.StandardError.ReadToEndAsync(cancellation);
        await _process.WaitForExitAsync(cancellation);
        return new LocalHostResult(_process.ExitCode, await output, await errors);
    }

    private static string Project()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from within the repository.");
        }

        return Path.Combine(folder.FullName, "services", "LocalHost");
    }

    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}

/// <summary>How a run of LocalHost ended.</summary>
internal sealed record LocalHostResult(int ExitCode, string Output, string Errors);
