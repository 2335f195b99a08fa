namespace Newsdesk.Articles.Ports;

/// <summary>How the fetch of a document ended.</summary>
public enum WebOutcome
{
    /// <summary>The document came whole.</summary>
    Received,

    /// <summary>The server says that nothing changed since the last time.</summary>
    NotModified,

    /// <summary>It must not be fetched: an address that is not public, robots.txt, or the server's 401, 403, 410 or 451.</summary>
    Blocked,

    /// <summary>It could not be fetched this time: no answer, an error, too large, too slow, too many redirects.</summary>
    Failed,
}
