using Newsdesk.LocalHost.Sidecar;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>Sidecars inside this process.</summary>
internal sealed class LocalSidecars : ISidecars
{
    private readonly SidecarMesh _mesh;
    private readonly IReadOnlyDictionary<string, LocalSidecar> _sidecars;

    private LocalSidecars(SidecarMesh mesh, IReadOnlyDictionary<string, LocalSidecar> sidecars)
    {
        _mesh = mesh;
        _sidecars = sidecars;
    }

    /// <summary>Starts one for each service, and one for the host itself, which only places calls.</summary>
    public static async Task<ISidecars> StartAsync(
        IEnumerable<string> appIds, string ownAppId, MeshOptions options, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var mesh = new SidecarMesh(options, clock, loggers);
        try
        {
            var starting = appIds.Select(appId => new SidecarOptions { AppId = appId })
                .Append(new SidecarOptions { AppId = ownAppId, HasApp = false })
                .Select(sidecar => mesh.StartSidecarAsync(sidecar, cancellationToken));
            var sidecars = await Task.WhenAll(starting);
            return new LocalSidecars(mesh, sidecars.ToDictionary(sidecar => sidecar.AppId, StringComparer.Ordinal));
        }
        catch
        {
            await mesh.DisposeAsync();
            throw;
        }
    }

    public Uri EndpointOf(string appId) => _sidecars[appId].GrpcEndpoint;

    public void Attach(IRunningService service) => _mesh.Attach(service.AppId, service.Address);

    public Task WaitAsync(CancellationToken cancellationToken) => _mesh.Broker.Complete.WaitAsync(cancellationToken);

    public ValueTask DisposeAsync() => _mesh.DisposeAsync();
}
