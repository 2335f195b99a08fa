namespace Newsdesk.Platform.Clients;

/// <summary>Metadata between a service and its sidecar.</summary>
internal static class SidecarHeaders
{
    /// <summary>The app to call.</summary>
    public const string AppId = "dapr-app-id";

    /// <summary>Proves the app to the sidecar, and the sidecar to the app.</summary>
    public const string ApiToken = "dapr-api-token";

    /// <summary>Says that a call is a stream, which the sidecar cannot see.</summary>
    public const string Stream = "dapr-stream";
}
