using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Platform.Storage;

/// <summary>Where a service keeps what it owns. Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>SQLite file, created when absent. Null means <c>{app id}.db</c> in the working directory. Ignored when <see cref="ConnectionString"/> is set.</summary>
    public string? Path { get; set; }

    /// <summary>PostgreSQL connection string; when set, PostgreSQL is used in place of SQLite.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The longest that one command may run, and that SQLite waits for a lock.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// PostgreSQL only: the most connections on which one replica reads at once; it writes on one more. Overrides <c>Maximum Pool Size</c> of <see cref="ConnectionString"/>.
    /// All replicas of all services that share a server must stay below its <c>max_connections</c>: the default lets ten replicas fit under PostgreSQL's own 100.
    /// </summary>
    [Range(1, 1000)]
    public int MaxConnections { get; set; } = 8;

    /// <summary>PostgreSQL only, whole seconds: the longest that a read waits for a free connection, and that the server may take to accept a new one. Then the call answers UNAVAILABLE.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The most pieces of work that share one commit. 128 is where rows per second stop growing on both engines.</summary>
    [Range(1, 10_000)]
    public int MaxGroup { get; set; } = 128;
}
