namespace Newsdesk.LocalHost.Options;

/// <summary>What the person at the command line asked for.</summary>
internal sealed record LocalHostOptions
{
    /// <summary>A file, a folder, or `-` for standard input; the sample when null.</summary>
    public string? Import { get; init; }

    /// <summary>End after printing.</summary>
    public bool Exit { get; init; }

    /// <summary>Where the databases stay; a temporary folder that goes away when null.</summary>
    public string? Data { get; init; }

    /// <summary>StackExchange.Redis configuration of a real server; embedded Garnet when null.</summary>
    public string? Redis { get; init; }

    /// <summary>Npgsql connection string; SQLite files when null.</summary>
    public string? Postgres { get; init; }

    /// <summary>Each service in a process of its own.</summary>
    public bool Processes { get; init; }

    /// <summary>Real daprd processes in place of the local sidecars.</summary>
    public bool Dapr { get; init; }

    /// <summary>Only show what <see cref="Dapr"/> would start.</summary>
    public bool DryRun { get; init; }

    /// <summary>Log more.</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether services run outside this process: daprd is told their ports before they start.</summary>
    public bool OwnProcesses => Processes || Dapr;
}
