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

    /// <summary>The most pieces of work that share one commit. 128 is where rows per second stop growing on both engines.</summary>
    [Range(1, 10_000)]
    public int MaxGroup { get; set; } = 128;
}
