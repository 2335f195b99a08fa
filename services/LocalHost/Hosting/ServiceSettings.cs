namespace Newsdesk.LocalHost.Hosting;

/// <summary>What one service is told, as the configuration keys that it also reads from the environment on Kubernetes.</summary>
internal sealed record ServiceSettings
{
    /// <summary>Loopback port; 0 takes a free one.</summary>
    public required int Port { get; init; }

    public required Uri SidecarEndpoint { get; init; }

    public required string RedisConfiguration { get; init; }

    /// <summary>SQLite file; not used when <see cref="DatabaseConnection"/> is set.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>PostgreSQL connection string.</summary>
    public string? DatabaseConnection { get; init; }

    public bool Verbose { get; init; }

    /// <summary>Changes a service in this process before it is built: for tests.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }

    /// <summary>The settings without secrets, for the command line, where every user of the machine can read them.</summary>
    public string[] ToArguments() =>
    [
        "--environment=Development",
        "--Listen:Address=127.0.0.1",
        $"--Listen:Port={Port}",
        "--Listen:HealthPort=0",
        // One replica: a service that was killed and is back need not wait long for its own lease.
        "--Outbox:LeaseTime=00:00:02",
        // Redis shares the machine with everything else here: slow is not gone.
        "--Redis:Timeout=00:00:05",
        $"--Sidecar:GrpcEndpoint={SidecarEndpoint.AbsoluteUri}",
        $"--Database:Path={DatabasePath}",
        $"--Logging:LogLevel:Default={(Verbose ? "Information" : "Warning")}",
        $"--Logging:LogLevel:Microsoft={(Verbose ? "Information" : "Warning")}",
        "--Logging:Console:LogToStandardErrorThreshold=Trace",
    ];

    /// <summary>The settings that may hold a password, for the environment of a process or the arguments of a service in this one.</summary>
    public IReadOnlyDictionary<string, string> ToSecrets()
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal) { ["Redis:Configuration"] = RedisConfiguration };
        if (DatabaseConnection is not null)
        {
            secrets["Database:ConnectionString"] = DatabaseConnection;
        }

        return secrets;
    }
}
