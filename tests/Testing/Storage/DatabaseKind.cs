namespace Newsdesk.Testing.Storage;

/// <summary>The engines that every database test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,

    /// <summary>Skipped, with the reason, where there is neither <c>TEST_POSTGRES</c> nor an installed server.</summary>
    Postgres,
}
