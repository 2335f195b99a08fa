using System.Globalization;
using Npgsql;
using Xunit;

namespace Newsdesk.Testing.Storage;

/// <summary>The PostgreSQL server of a test run: the one of <c>TEST_POSTGRES</c>, or a private one on a free loopback port, started with the first test that asks.</summary>
public sealed class PostgresServer
{
    private const string Variable = "TEST_POSTGRES";
    private const string InstallRoot = "/usr/lib/postgresql";
    private const string NobodyId = "65534";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);

    private PostgresServer(string connectionString, string? absence = null)
    {
        ConnectionString = connectionString;
        Absence = absence;
    }

    /// <summary>A login that may create databases.</summary>
    public string ConnectionString { get; }

    private string? Absence { get; }

    /// <summary>The server; skips the calling test where there is none.</summary>
    public static async Task<PostgresServer> SharedAsync()
    {
        var server = await Shared.Value;
        Assert.SkipWhen(server.Absence is not null, server.Absence ?? "");
        return server;
    }

    private static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new PostgresServer(given);
        }

        return FindPrograms() is { } programs
            ? await StartPrivateAsync(programs)
            : new PostgresServer("", $"PostgreSQL is not installed under {InstallRoot}, and {Variable} is not set.");
    }

    private static string? FindPrograms() => !OperatingSystem.IsLinux() || !Directory.Exists(InstallRoot)
        ? null
        : Directory.GetDirectories(InstallRoot)
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")));

    private static async Task<PostgresServer> StartPrivateAsync(string programs)
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        // The server refuses to run as root.
        string[] unprivileged = Environment.UserName == "root"
            ? ["setpriv", $"--reuid={NobodyId}", $"--regid={NobodyId}", "--clear-groups"]
            : ["env"];
        var data = await ChildServer.RunAsync([.. unprivileged, "mktemp", "-d", "-t", "newsdesk-postgres-XXXXXX"], timeout.Token);
        await ChildServer.RunAsync(
            [.. unprivileged, Path.Combine(programs, "initdb"), "-D", data, "-U", "newsdesk", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
            timeout.Token);
        var port = FreePort.Next();
        var server = ChildServer.Start(
            $"rm -rf '{data}'",
            [
                .. unprivileged, Path.Combine(programs, "postgres"), "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture), "-k", data,
                "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200", "-c", "fsync=off",
            ]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        var connectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "newsdesk",
            Database = "postgres",
        }.ConnectionString;
        await WaitUntilReadyAsync(connectionString, server, timeout.Token);
        return new PostgresServer(connectionString);
    }

    private static async Task WaitUntilReadyAsync(string connectionString, ChildServer server, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException) when (!server.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }
}
