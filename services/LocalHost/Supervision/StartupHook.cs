using System.Runtime.InteropServices;

/// <summary>
/// Ends a child process with its host. The host names this assembly in `DOTNET_STARTUP_HOOKS` of the services that it starts; the runtime then calls
/// <see cref="Initialize"/> before their own code. Standard input is a pipe from the host: when it closes, whether the host stopped or was killed, the
/// child stops as on SIGTERM. The runtime wants this type's name as it is, outside any namespace.
/// </summary>
internal static class StartupHook
{
    private const int Terminate = 15;

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(15);

    public static void Initialize()
    {
        // Children of the child are not meant.
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        new Thread(StopWithHost) { IsBackground = true, Name = "Host watch" }.Start();
    }

    private static void StopWithHost()
    {
        using var input = Console.OpenStandardInput();
        Span<byte> ignored = stackalloc byte[64];
        while (input.Read(ignored) > 0)
        {
        }

        if (!OperatingSystem.IsWindows() && Kill(Environment.ProcessId, Terminate) == 0)
        {
            using var never = new ManualResetEvent(false);
            never.WaitOne(StopPatience);
        }

        Environment.Exit(0);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
