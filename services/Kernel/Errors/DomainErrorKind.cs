namespace Newsdesk.Kernel.Errors;

/// <summary>Why a request was refused; each kind answers with one gRPC status code.</summary>
public enum DomainErrorKind
{
    /// <summary>The request itself is wrong, whatever the state of the system.</summary>
    Invalid,

    /// <summary>A named resource does not exist.</summary>
    NotFound,

    /// <summary>A resource of that name exists already.</summary>
    AlreadyExists,

    /// <summary>The state of the resource does not allow the call; a retry will not help until it changes.</summary>
    Precondition,

    /// <summary>Somebody else changed the resource meanwhile; read it again and retry.</summary>
    Conflict,

    /// <summary>What is asked for lies outside of what is kept; a retry will not help.</summary>
    OutOfRange,

    /// <summary>A quota or a limit of this moment is used up.</summary>
    Exhausted,

    /// <summary>Something this service depends on does not answer; retry later.</summary>
    Unavailable,
}
