namespace Newsdesk.Platform.Storage.Engines;

/// <summary>What callers are told when a database does not work: what is wrong, and what to do.</summary>
internal static class Outages
{
    public const string NoAnswer = "The database does not answer; retry.";
    public const string DiskFull = "The disk of the database is full; retry when it has space.";
    public const string Locked = "The database is locked by another process; retry.";
    public const string NoFreeConnection = "All connections to the database are in use; retry.";
}
