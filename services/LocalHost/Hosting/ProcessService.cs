using System.Runtime.InteropServices;
using Newsdesk.LocalHost.Supervision;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>A service in a process of its own: its program from beside this one, with the same configuration keys as anywhere.</summary>
internal sealed class ProcessService : IRunningService
{
    private readonly SupervisedProcess _process;

    public ProcessService(ServiceDefinition service, ServiceSettings settings, TimeProvider clock, ILoggerFactory loggers)
    {
        AppId = service.AppId;
        Address = new Uri($"http://127.0.0.1:{settings.Port}");
        _process = new SupervisedProcess(
            service.AppId, CommandOf(service, settings), new RestartPolicy(), settings.Verbose, clock, loggers.CreateLogger<SupervisedProcess>());
    }

    public string AppId { get; }

    public Uri Address { get; }

    public int? ProcessId => _process.ProcessId;

    public Task Completion => _process.Completion;

    public void BecameReady() => _process.BecameReady();

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static ProcessCommand CommandOf(ServiceDefinition service, ServiceSettings settings)
    {
        var program = Path.Combine(AppContext.BaseDirectory, $"{service.Assembly}.dll");
        if (!File.Exists(program))
        {
            throw new LocalHostException($"The program of '{service.AppId}' is missing: {program}.");
        }

        var environment = settings.ToSecrets().ToDictionary(
            pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value, StringComparer.Ordinal);
        // As this program is built itself: for a laptop.
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_STARTUP_HOOKS"] = typeof(ProcessService).Assembly.Location;
        return new ProcessCommand(Muxer(), [program, .. settings.ToArguments()], environment);
    }

    /// <summary>The `dotnet` of the runtime that this process runs on: three folders above the framework.</summary>
    private static string Muxer()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var muxer = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(muxer) ? muxer : "dotnet";
    }
}
