namespace Newsdesk.Testing.Redis;

/// <summary>The servers that every Redis test runs on.</summary>
public enum RedisKind
{
    /// <summary>Embedded; always there.</summary>
    Garnet,

    /// <summary><c>redis-server</c>; skipped, with the reason, where it is not installed.</summary>
    Redis,
}
