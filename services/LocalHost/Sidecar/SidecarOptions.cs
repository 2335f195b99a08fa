namespace Newsdesk.LocalHost.Sidecar;

/// <summary>What one local sidecar is told when it starts.</summary>
internal sealed record SidecarOptions
{
    /// <summary>The application this sidecar stands beside.</summary>
    public required string AppId { get; init; }

    /// <summary>False for a sidecar which only places calls: it has no application to deliver to.</summary>
    public bool HasApp { get; init; } = true;

    /// <summary>The secret an application must send to this sidecar; none is asked for when empty.</summary>
    public string? ApiToken { get; init; }

    /// <summary>The secret this sidecar sends to its application; nothing is sent when empty.</summary>
    public string? AppToken { get; init; }

    /// <summary>The loopback port of the gRPC API; 0 takes a free one.</summary>
    public int GrpcPort { get; init; }

    /// <summary>The loopback port of the HTTP health API; 0 takes a free one.</summary>
    public int HttpPort { get; init; }

    /// <summary>The largest message of the sidecar's own API, in bytes. Proxied calls are streamed and have no limit here.</summary>
    public int MaxMessageBytes { get; init; } = 8 * 1024 * 1024;
}
