using Newsdesk.LocalHost.Data;
using Newsdesk.LocalHost.Options;
using Newsdesk.LocalHost.Sidecar;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>What a suite is started with.</summary>
internal sealed record SuiteSettings
{
    public required LocalHostOptions Options { get; init; }

    public required DataFolder Data { get; init; }

    /// <summary>How the local sidecars deliver.</summary>
    public MeshOptions Mesh { get; init; } = new();

    /// <summary>How long the suite waits for answers.</summary>
    public WaitLimits Limits { get; init; } = new();

    /// <summary>Finds as many free ports, for servers that must be told one.</summary>
    public Func<int, int[]> FreePorts { get; init; } = Ports.Free;

    public required ILoggerFactory Loggers { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Changes services in this process, by app id, before they are built: for tests.</summary>
    public IReadOnlyDictionary<string, Action<WebApplicationBuilder>> Configure { get; init; } = new Dictionary<string, Action<WebApplicationBuilder>>();
}
