namespace Newsdesk.Articles.Ports;

/// <summary>What stood between us and a document: a short list, for decisions and counters.</summary>
public enum WebProblem
{
    /// <summary>Nothing: the document came, or it has not changed.</summary>
    None,

    /// <summary>The address that was asked for is not an http or https address on the public internet.</summary>
    AddressRefused,

    /// <summary>A redirect leads where we do not go: inside, to another scheme, from https to http, in a circle, too far.</summary>
    RedirectRefused,

    /// <summary>robots.txt asks us not to fetch it.</summary>
    RobotsForbid,

    /// <summary>The server does not give it to us: 401, 403, 410, 451.</summary>
    Forbidden,

    /// <summary>The server has no such document: every other 4xx but 408 and 429.</summary>
    NotFound,

    /// <summary>The server asks to be left alone for a while: 429, or 503 with a time.</summary>
    Throttled,

    /// <summary>The server failed: 5xx.</summary>
    ServerError,

    /// <summary>No server answered: no such name, no connection, no valid certificate, a broken connection.</summary>
    Unreachable,

    /// <summary>The server was too slow.</summary>
    TimedOut,

    /// <summary>The document, or what it unpacks to, is larger than the limit.</summary>
    TooLarge,

    /// <summary>A picture, a film, an archive: nothing that is read here.</summary>
    UnreadableType,

    /// <summary>The answer makes no sense: broken compression, a status nobody asked for, headers without end.</summary>
    BadAnswer,

    /// <summary>Too many fetches wait for the same host already.</summary>
    Busy,
}
