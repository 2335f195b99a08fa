using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Newsdesk.LocalHost.Supervision;

/// <summary>Asks a process to stop in its own time.</summary>
internal static class StopSignal
{
    private const int Terminate = 15;

    /// <summary>SIGTERM where there are signals; elsewhere the process is ended.</summary>
    public static void Send(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else
        {
            _ = Kill(process.Id, Terminate);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
