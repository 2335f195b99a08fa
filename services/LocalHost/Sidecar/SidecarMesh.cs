using System.Collections.Concurrent;
using System.Net;
using Newsdesk.LocalHost.Sidecar.Faults;
using Newsdesk.LocalHost.Sidecar.PubSub;

namespace Newsdesk.LocalHost.Sidecar;

/// <summary>
/// The local sidecars of one machine and what they share: the addresses of the applications and the broker. It stands in for daprd on a machine
/// without one, with the same gRPC API, headers and delivery promises. It is never used on Kubernetes.
/// </summary>
internal sealed class SidecarMesh : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, AppChannel> _apps = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<AppChannel> _replaced = [];
    private readonly ConcurrentBag<LocalSidecar> _sidecars = [];
    private readonly HttpMessageInvoker _transport = CreateTransport();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ILoggerFactory _loggers;

    public SidecarMesh(MeshOptions options, TimeProvider clock, ILoggerFactory loggers)
    {
        _loggers = loggers;
        Options = options;
        Clock = clock;
        var faults = new FaultDice(options.Faults);
        Broker = new Broker(options, new Courier(options, faults, clock), faults, new DeadLetters(options.DeadLetterPath, loggers), clock);
    }

    public MeshOptions Options { get; }

    public TimeProvider Clock { get; }

    /// <summary>The one broker that all sidecars publish to.</summary>
    public Broker Broker { get; }

    /// <summary>The connections to all applications.</summary>
    public HttpMessageInvoker Transport => _transport;

    /// <summary>Starts the sidecar of one application. The application itself may start later.</summary>
    public async Task<LocalSidecar> StartSidecarAsync(SidecarOptions options, CancellationToken cancellationToken)
    {
        if (options.HasApp)
        {
            Broker.Expect(options.AppId);
        }

        var sidecar = await LocalSidecar.StartAsync(options, this, _loggers, cancellationToken);
        _sidecars.Add(sidecar);
        return sidecar;
    }

    /// <summary>
    /// Tells the mesh where an application listens, and begins to ask it for its subscriptions. Called again when the application comes back elsewhere.
    /// </summary>
    public void Attach(string appId, Uri address, string? appToken = null)
    {
        var channel = new AppChannel(appId, address, appToken, _transport);
        if (_apps.TryGetValue(appId, out var before))
        {
            // Calls may still be on their way over it.
            _replaced.Add(before);
        }

        _apps[appId] = channel;
        Broker.Learn(channel, _stopping.Token);
    }

    /// <summary>Finds an application by its id.</summary>
    public AppChannel? Find(string appId) => _apps.GetValueOrDefault(appId);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_sidecars.Select(sidecar => sidecar.DisposeAsync().AsTask()));
        foreach (var channel in _apps.Values.Concat(_replaced))
        {
            channel.Dispose();
        }

        Broker.Dispose();
        _transport.Dispose();
        _stopping.Dispose();
    }

    private static HttpMessageInvoker CreateTransport() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        // Trace headers pass through as the caller wrote them.
        ActivityHeadersPropagator = null,
        EnableMultipleHttp2Connections = true,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
    });
}
