using Newsdesk.LocalHost.Supervision;

namespace Newsdesk.LocalHost.Daprd;

/// <summary>How daprd is started on one machine without its control plane.</summary>
internal static class DaprdCommandLine
{
    /// <summary>The name of daprd's program.</summary>
    public static string Program => OperatingSystem.IsWindows() ? "daprd.exe" : "daprd";

    public static ProcessCommand For(DaprdApp app, DaprdFiles files, string program, bool verbose)
    {
        List<string> arguments =
        [
            "--app-id", app.AppId,
            "--dapr-http-port", $"{app.HttpPort}",
            "--dapr-grpc-port", $"{app.GrpcPort}",
            "--dapr-internal-grpc-port", $"{app.InternalPort}",
            "--dapr-public-port", $"{app.PublicPort}",
            "--profile-port", $"{app.ProfilePort}",
            "--enable-metrics=false",
            "--dapr-listen-addresses", "127.0.0.1",
            "--dapr-internal-grpc-listen-address", "127.0.0.1",
            // No actors, workflows or jobs: neither placement nor scheduler.
            "--placement-host-address", "",
            "--scheduler-host-address", "",
            "--resources-path", files.ResourcesPath,
            "--config", files.ConfigurationPath,
            "--max-body-size", "8Mi",
            "--log-level", verbose ? "info" : "warn",
        ];
        if (app.AppPort is { } port)
        {
            arguments.InsertRange(2, ["--app-port", $"{port}", "--app-protocol", "grpc", "--enable-app-health-check"]);
        }

        return new ProcessCommand(program, arguments, new Dictionary<string, string>(StringComparer.Ordinal) { ["DAPR_HOST_IP"] = "127.0.0.1" });
    }

    /// <summary>Finds daprd in the folders of PATH.</summary>
    /// <exception cref="LocalHostException">It is in none.</exception>
    public static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists)
            ?? throw new LocalHostException("--dapr needs the program 'daprd', which is in no folder of PATH; leave --dapr out to use the local sidecars.");
    }
}
