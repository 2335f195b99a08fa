using Newsdesk.LocalHost.Data;
using Newsdesk.LocalHost.Hosting;
using Newsdesk.LocalHost.Options;
using Newsdesk.LocalHost.Printing;

namespace Newsdesk.LocalHost.Daprd;

/// <summary>Shows what `--dapr` would start: writes the files, prints the command lines.</summary>
internal static class DaprdDryRun
{
    public static void Print(IPrinter printer, LocalHostOptions options, DataFolder data)
    {
        data.Keep();
        var files = new DaprdFiles(data.File("daprd"));
        foreach (var path in files.Write(options.Redis!))
        {
            printer.Line($"# {path}");
        }

        var ports = SuiteServices.All.Zip(Ports.Free(SuiteServices.All.Count)).ToDictionary(
            pair => pair.First.AppId, pair => pair.Second, StringComparer.Ordinal);
        foreach (var app in DaprdApp.Plan(ports, Suite.OwnAppId, Ports.Free))
        {
            printer.Line($"DAPR_HOST_IP=127.0.0.1 {DaprdCommandLine.For(app, files, DaprdCommandLine.Program, options.Verbose)}");
        }
    }
}
