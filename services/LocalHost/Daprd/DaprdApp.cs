namespace Newsdesk.LocalHost.Daprd;

/// <summary>One daprd process: the application it stands beside and its ports, all on loopback.</summary>
/// <param name="AppId">The application.</param>
/// <param name="AppPort">Where the application listens; null for a sidecar that only places calls.</param>
internal sealed record DaprdApp(string AppId, int? AppPort, int HttpPort, int GrpcPort, int InternalPort, int PublicPort, int ProfilePort)
{
    private const int PortsEach = 5;

    public Uri GrpcEndpoint => new($"http://127.0.0.1:{GrpcPort}");

    public Uri HttpEndpoint => new($"http://127.0.0.1:{HttpPort}");

    /// <summary>All ports that daprd itself listens on.</summary>
    public IEnumerable<int> Ports => [HttpPort, GrpcPort, InternalPort, PublicPort, ProfilePort];

    /// <summary>Gives each application free ports.</summary>
    /// <param name="appPorts">Where the applications listen.</param>
    /// <param name="ownAppId">This host, which only places calls.</param>
    /// <param name="free">Finds as many free ports.</param>
    public static IReadOnlyList<DaprdApp> Plan(IReadOnlyDictionary<string, int> appPorts, string ownAppId, Func<int, int[]> free)
    {
        var apps = appPorts.Select(pair => (AppId: pair.Key, AppPort: (int?)pair.Value)).Append((AppId: ownAppId, AppPort: null)).ToArray();
        var ports = free(apps.Length * PortsEach).Chunk(PortsEach);
        return [.. apps.Zip(ports, (app, own) => new DaprdApp(app.AppId, app.AppPort, own[0], own[1], own[2], own[3], own[4]))];
    }
}
