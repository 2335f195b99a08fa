namespace Newsdesk.LocalHost.Daprd;

/// <summary>One daprd process: the application it stands beside and its ports, all on loopback.</summary>
/// <param name="AppId">The application.</param>
/// <param name="AppPort">Where the application listens; null for a sidecar that only places calls.</param>
internal sealed record DaprdApp(string AppId, int? AppPort, int HttpPort, int GrpcPort, int InternalPort, int PublicPort, int ProfilePort)
{
    private const int PortsEach = 5;

    public Uri GrpcEndpoint => new($"http://127.0.0.1:{GrpcPort}");

    public Uri HttpEndpoint => new($"http://127.0.0.1:{HttpPort}");

    /// <summary>Gives each application free ports.</summary>
    public static IReadOnlyList<DaprdApp> Plan(IReadOnlyDictionary<string, int> appPorts, string ownAppId)
    {
        var apps = appPorts.Select(pair => (AppId: pair.Key, AppPort: (int?)pair.Value)).Append((AppId: ownAppId, AppPort: null)).ToArray();
        var ports = Ports.Free(apps.Length * PortsEach).Chunk(PortsEach);
        return [.. apps.Zip(ports, (app, own) => new DaprdApp(app.AppId, app.AppPort, own[0], own[1], own[2], own[3], own[4]))];
    }
}
