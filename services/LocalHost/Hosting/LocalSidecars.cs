using Newsdesk.LocalHost.Sidecar;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>Sidecars inside this process.</summary>
internal sealed class LocalSidecars : ISidecars
{
    private readonly SidecarMesh _mesh;
    private readonly IReadOnlyDictionary<string, LocalSidecar> _sidecars;
    private readonly WaitLimits _limits;
    private readonly TimeProvider _clock;

    private LocalSidecars(SidecarMesh mesh, IReadOnlyDictionary<string, LocalSidecar> sidecars, WaitLimits limits, TimeProvider clock)
    {
        _mesh = mesh;
        _limits = limits;
        _clock = clock;
        _sidecars = sidecars;
    }

    /// <summary>Starts one for each service, and one for the host itself, which only places calls.</summary>
    public static async Task<ISidecars> StartAsync(
        IEnumerable<string> appIds, string ownAppId, SuiteSettings settings, CancellationToken cancellationToken)
    {
        var options = settings.Mesh with { DeadLetterPath = settings.Mesh.DeadLetterPath ?? settings.Data.File("dead-letters.jsonl") };
        var mesh = new SidecarMesh(options, settings.Clock, settings.Loggers);
        try
        {
            var starting = appIds.Select(appId => new SidecarOptions { AppId = appId })
                .Append(new SidecarOptions { AppId = ownAppId, HasApp = false })
                .Select(sidecar => mesh.StartSidecarAsync(sidecar, cancellationToken));
            var sidecars = await Task.WhenAll(starting);
            return new LocalSidecars(mesh, sidecars.ToDictionary(sidecar => sidecar.AppId, StringComparer.Ordinal), settings.Limits, settings.Clock);
        }
        catch
        {
            await mesh.DisposeAsync();
            throw;
        }
    }

    /// <summary>They end with this process only.</summary>
    public Task Completion { get; } = new TaskCompletionSource().Task;

    public Uri EndpointOf(string appId) => _sidecars[appId].GrpcEndpoint;

    public void Attach(IRunningService service) => _mesh.Attach(service.AppId, service.Address);

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _mesh.Broker.Complete.WaitAsync(_limits.Patience, _clock, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new LocalHostException(
                $"The service '{_mesh.Broker.Awaited}' did not tell within {_limits.PatienceText} which events it subscribes to.", late);
        }
    }

    public ValueTask DisposeAsync() => _mesh.DisposeAsync();
}
