namespace Newsdesk.Kernel.Errors;

/// <summary>Reasons that any service may answer with. They are part of the API: never renamed, never reused.</summary>
public static class ErrorReasons
{
    public const string InvalidArgument = "INVALID_ARGUMENT";
    public const string PageTokenInvalid = "PAGE_TOKEN_INVALID";
    public const string RpcNotImplemented = "RPC_NOT_IMPLEMENTED";
    public const string DependencyUnavailable = "DEPENDENCY_UNAVAILABLE";
    public const string TooManyRequests = "TOO_MANY_REQUESTS";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string Internal = "INTERNAL";
}
