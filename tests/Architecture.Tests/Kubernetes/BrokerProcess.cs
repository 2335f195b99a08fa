using System.Diagnostics;

namespace Newsdesk.Architecture.Tests.Kubernetes;

/// <summary>A Redis of the machine, with the broker's own settings, users and scripts, on a socket in a folder of its own.</summary>
internal sealed class BrokerProcess : IAsyncDisposable
{
    private static readonly string Scripts = Path.Combine(Kustomizations.Root, "base/redis-broker");

    private readonly DirectoryInfo _folder;
    private readonly Process _redis;

    private BrokerProcess(DirectoryInfo folder, Process redis) => (_folder, _redis) = (folder, redis);

    public static async Task<BrokerProcess> StartAsync(string maxMemory, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("broker-");
        var users = Path.Combine(folder.FullName, "users.acl");
        await Commands.RunAsync(
            new("sh", [Path.Combine(Scripts, "users.sh")])
            {
                Environment = { ["ACL_FILE"] = users, ["DAPR_PASSWORD"] = "dapr-pubsub", ["TRIM_PASSWORD"] = "trim", ["ADMIN_PASSWORD"] = "admin" },
            },
            cancellationToken);
        var redis = Commands.Start(
            new("redis-server", [Path.Combine(Scripts, "redis.conf"), "--maxmemory", maxMemory, "--aclfile", users, "--port", "0", "--unixsocket", "socket"])
            {
                WorkingDirectory = folder.FullName,
            });
        var broker = new BrokerProcess(folder, redis);
        while (await redis.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("ready to accept connections", StringComparison.OrdinalIgnoreCase))
            {
                return broker;
            }
        }

        await broker.DisposeAsync();
        throw new InvalidOperationException("redis-server did not start.");
    }

    /// <summary>Runs one command as a user, whose password here is its name; answers its lines.</summary>
    public async Task<string[]> SendAsync(string user, params string[] command)
    {
        var output = await Commands.RunAsync(
            new("redis-cli", ["-s", Path.Combine(_folder.FullName, "socket"), "--user", user, "--pass", user, "--no-auth-warning", .. command]),
            TestContext.Current.CancellationToken);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Runs one of the broker's scripts on keys and arguments.</summary>
    public Task<string[]> RunAsync(string user, string script, string[] keys, params string[] arguments) =>
        SendAsync(user, ["--eval", Path.Combine(Scripts, script), .. keys, ",", .. arguments]);

    public async ValueTask DisposeAsync()
    {
        _redis.Kill();
        await _redis.WaitForExitAsync(CancellationToken.None);
        _redis.Dispose();
        _folder.Delete(recursive: true);
    }
}
