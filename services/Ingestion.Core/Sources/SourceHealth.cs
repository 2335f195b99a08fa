namespace Newsdesk.Articles.Sources;

/// <summary>Health of a source as its last poll found it. The numbers are stored.</summary>
public enum SourceHealth
{
    /// <summary>Not yet polled.</summary>
    Unpolled = 0,

    /// <summary>A feed with entries came.</summary>
    Ok = 1,

    /// <summary>The server said that nothing changed.</summary>
    NotModified = 2,

    /// <summary>The feed was read and has no entries.</summary>
    Empty = 3,

    /// <summary>The poll failed.</summary>
    Failing = 4,

    /// <summary>It must not be fetched.</summary>
    Blocked = 5,
}
