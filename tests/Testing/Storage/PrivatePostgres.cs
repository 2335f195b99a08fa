using System.Globalization;
using Npgsql;

namespace Newsdesk.Testing.Storage;

/// <summary>A PostgreSQL server of this process, on a free loopback port, that can be stopped and started again with what it holds.</summary>
public sealed class PrivatePostgres : IDisposable
{
    private const string InstallRoot = "/usr/lib/postgresql";
    private const string NobodyId = "65534";

    private static readonly string? Programs = FindPrograms();

    private readonly string _data;
    private readonly string _keep;
    private readonly bool _isDurable;
    private readonly int _port = FreePort.Next();
    private ChildServer? _server;

    private PrivatePostgres(string data, bool isDurable) => (_data, _keep, _isDurable) = (data, Path.Combine(data, "keep"), isDurable);

    public static bool IsInstalled => Programs is not null;

    /// <summary>Why there is none, as the beginning of a sentence.</summary>
    public static string Absence => $"PostgreSQL is not installed under {InstallRoot}";

    public static TimeSpan StartTimeout { get; } = TimeSpan.FromSeconds(60);

    /// <summary>A login that may create databases.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "newsdesk",
        Database = "postgres",
    }.ConnectionString;

    // The server refuses to run as root.
    private static string[] Unprivileged => Environment.UserName == "root"
        ? ["setpriv", $"--reuid={NobodyId}", $"--regid={NobodyId}", "--clear-groups"]
        : ["env"];

    /// <summary>Makes an empty server and starts it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="isDurable">Whether it waits for the disk at each commit, which tests need not.</param>
    public static async Task<PrivatePostgres> CreateAsync(CancellationToken cancellationToken, bool isDurable = false)
    {
        var data = await ChildServer.RunAsync([.. Unprivileged, "mktemp", "-d", "-t", "newsdesk-postgres-XXXXXX"], cancellationToken);
        await ChildServer.RunAsync(
            [.. Unprivileged, Program("initdb"), "-D", data, "-U", "newsdesk", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
            cancellationToken);
        var server = new PrivatePostgres(data, isDurable);
        await server.StartAsync(cancellationToken);
        return server;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        File.Delete(_keep);
        _server = ChildServer.Start(
            $"test -e '{_keep}' || rm -rf '{_data}'",
            [
                .. Unprivileged, Program("postgres"), "-D", _data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-k", _data,
                "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200", "-c", _isDurable ? "fsync=on" : "fsync=off",
            ]);
        await WaitUntilReadyAsync(_server, cancellationToken);
    }

    /// <summary>Cuts every connection off and keeps what was committed.</summary>
    public void Stop()
    {
        File.WriteAllText(_keep, "");
        _server?.Dispose();
        _server = null;
    }

    public void Dispose()
    {
        _server?.Dispose();
        _server = null;
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }

    private static string Program(string name) => Path.Combine(Programs ?? throw new InvalidOperationException(Absence), name);

    private static string? FindPrograms() => !OperatingSystem.IsLinux() || !Directory.Exists(InstallRoot)
        ? null
        : Directory.GetDirectories(InstallRoot)
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")));

    private async Task WaitUntilReadyAsync(ChildServer server, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
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
