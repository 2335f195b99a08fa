using Xunit;

namespace Newsdesk.Testing.Storage;

/// <summary>The PostgreSQL server of a test run: the one of <c>TEST_POSTGRES</c>, or a private one on a free loopback port, started with the first test that asks.</summary>
public sealed class PostgresServer
{
    private const string Variable = "TEST_POSTGRES";

    private static readonly Lazy<Task<PostgresServer>> Shared = new(() => StartAsync(isDurable: false));

    private PostgresServer(string connectionString, string? absence = null)
    {
        ConnectionString = connectionString;
        Absence = absence;
    }

    /// <summary>A login that may create databases.</summary>
    public string ConnectionString { get; }

    /// <summary>Why there is none; null when there is.</summary>
    public string? Absence { get; }

    /// <summary>The server; skips the calling test where there is none.</summary>
    public static async Task<PostgresServer> SharedAsync()
    {
        var server = await Shared.Value;
        Assert.SkipWhen(server.Absence is not null, server.Absence ?? "");
        return server;
    }

    /// <summary>The server of <c>TEST_POSTGRES</c>, or a private one that ends with this process.</summary>
    /// <param name="isDurable">Whether a private one waits for the disk at each commit, which tests need not.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new PostgresServer(given);
        }

        if (!PrivatePostgres.IsInstalled)
        {
            return new PostgresServer("", $"{PrivatePostgres.Absence}, and {Variable} is not set.");
        }

        using var timeout = new CancellationTokenSource(PrivatePostgres.StartTimeout);
        var server = await PrivatePostgres.CreateAsync(timeout.Token, isDurable);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return new PostgresServer(server.ConnectionString);
    }
}
