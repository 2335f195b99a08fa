namespace Newsdesk.LocalHost.Sidecar;

/// <summary>The request headers by which an application and its sidecar speak about a call.</summary>
internal static class SidecarHeaders
{
    /// <summary>The application a call is meant for. The sidecar reads it and does not pass it on.</summary>
    public const string AppId = "dapr-app-id";

    /// <summary>Another name of <see cref="AppId"/>; it wins when both are given.</summary>
    public const string CalleeAppId = "dapr-callee-app-id";

    /// <summary>The shared secret, in both directions: application to sidecar and sidecar to application, each with its own value.</summary>
    public const string ApiToken = "dapr-api-token";

    /// <summary>The calling application; only sidecars say it, so a value that a caller sends is dropped.</summary>
    public const string CallerAppId = "dapr-caller-app-id";

    /// <summary>The namespace of the calling application; as <see cref="CallerAppId"/>.</summary>
    public const string CallerNamespace = "dapr-caller-namespace";
}
