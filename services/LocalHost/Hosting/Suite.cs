using Newsdesk.LocalHost.Daprd;
using Newsdesk.LocalHost.Postgres;
using Newsdesk.LocalHost.Redis;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>The whole suite, running: Redis, the sidecars and the services, started side by side.</summary>
internal sealed class Suite : IAsyncDisposable
{
    /// <summary>The app id by which this host calls the services.</summary>
    public const string OwnAppId = "localhost";

    private const int Attempts = 5;

    private readonly SuiteSettings _settings;
    private readonly Dictionary<string, int> _ports;
    private readonly int? _redisPort;
    private readonly IReadOnlyList<DaprdApp> _daprd;
    private RedisServer? _redis;
    private ISidecars? _sidecars;
    private IReadOnlyDictionary<string, string> _connections = new Dictionary<string, string>();
    private readonly IRunningService?[] _services = new IRunningService?[SuiteServices.All.Count];
    private SuiteClients? _clients;

    private Suite(SuiteSettings settings)
    {
        _settings = settings;
        var ports = settings.Options.OwnProcesses ? settings.FreePorts(SuiteServices.All.Count) : new int[SuiteServices.All.Count];
        _redisPort = settings.Options.Redis is null ? settings.FreePorts(1)[0] : null;
        _ports = SuiteServices.All.Zip(ports).ToDictionary(pair => pair.First.AppId, pair => pair.Second, StringComparer.Ordinal);
        _daprd = settings.Options.Dapr ? DaprdApp.Plan(_ports, OwnAppId, settings.FreePorts) : [];
    }

    public IReadOnlyList<IRunningService> Services => [.. _services.OfType<IRunningService>()];

    public RedisServer Redis => _redis ?? throw new InvalidOperationException("The suite is not running.");

    public ISidecars Sidecars => _sidecars ?? throw new InvalidOperationException("The suite is not running.");

    /// <summary>Calls to the services through this host's own sidecar.</summary>
    public SuiteClients Clients => _clients ?? throw new InvalidOperationException("The suite is not running.");

    /// <summary>Faults when a part of the suite ends unexpectedly and is not started again.</summary>
    public Task Completion => SuiteWatch.FirstFault([.. Services.Select(service => service.Completion), Redis.Completion, Sidecars.Completion]);

    private string RedisConfiguration => _settings.Options.Redis ?? $"127.0.0.1:{_redisPort}";

    /// <summary>
    /// Starts everything and waits until every service says that it is ready. Servers that must be told a port are told one that was free a moment ago:
    /// when somebody else was quicker, everything is started again on other ports.
    /// </summary>
    /// <exception cref="LocalHostException">Something cannot be started.</exception>
    public static async Task<Suite> StartAsync(SuiteSettings settings, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var suite = new Suite(settings);
            try
            {
                await suite.StartAsync(cancellationToken);
                return suite;
            }
            catch (Exception failure)
            {
                await suite.DisposeAsync();
                if (failure is not LocalHostException || attempt == Attempts || !suite.LostAPort())
                {
                    throw;
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _clients?.Dispose();
        await Task.WhenAll(Services.Select(service => service.DisposeAsync().AsTask()));
        if (_sidecars is not null)
        {
            await _sidecars.DisposeAsync();
        }

        _redis?.Dispose();
    }

    /// <summary>Whether one of the ports that were given out belongs to somebody else, now that nothing of this suite runs.</summary>
    private bool LostAPort() => _ports.Values
        .Concat(_daprd.SelectMany(app => app.Ports))
        .Append(_redisPort ?? 0)
        .Any(port => port != 0 && Ports.IsTaken(port));

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await Together.RunAsync([StartRedisAsync, StartServicesAsync], cancellationToken);
        _clients = new SuiteClients(Sidecars.EndpointOf(OwnAppId), _settings.Limits, _settings.Clock);
    }

    private async Task StartServicesAsync(CancellationToken cancellationToken)
    {
        await Together.RunAsync([StartSidecarsAsync, PreparePostgresAsync], cancellationToken);
        await Together.RunAsync(
            [.. SuiteServices.All.Select((service, i) => (Func<CancellationToken, Task>)(token => StartServiceAsync(service, i, token)))], cancellationToken);
        await Sidecars.WaitAsync(cancellationToken);
    }

    private async Task StartRedisAsync(CancellationToken cancellationToken) => _redis = _settings.Options.Redis is null
        ? await Task.Run(() => RedisServer.StartEmbedded(RedisConfiguration, _settings.Loggers), cancellationToken)
        : await RedisServer.ConnectAsync(RedisConfiguration);

    private async Task StartSidecarsAsync(CancellationToken cancellationToken)
    {
        if (_settings.Options.Dapr)
        {
            var files = new DaprdFiles(_settings.Data.File("daprd"));
            files.Write(_settings.Options.Redis!);
            _sidecars = DaprdSidecars.Start(_daprd, files, _settings);
        }
        else
        {
            _sidecars = await LocalSidecars.StartAsync(SuiteServices.All.Select(service => service.AppId), OwnAppId, _settings, cancellationToken);
        }
    }

    private async Task PreparePostgresAsync(CancellationToken cancellationToken)
    {
        if (_settings.Options.Postgres is { } connection)
        {
            _connections = await PostgresSchemas.PrepareAsync(connection, SuiteServices.All.Select(service => service.Schema), cancellationToken);
        }
    }

    private async Task StartServiceAsync(ServiceDefinition definition, int index, CancellationToken cancellationToken)
    {
        var settings = SettingsOf(definition);
        var service = _settings.Options.OwnProcesses
            ? new ProcessService(definition, settings, _settings.Clock, _settings.Loggers)
            : await Task.Run(() => InProcessService.StartAsync(definition, settings, _settings.Loggers, cancellationToken), cancellationToken);
        _services[index] = service;
        Sidecars.Attach(service);
        await Readiness.WaitAsync(service, _settings.Limits, _settings.Clock, cancellationToken);
    }

    private ServiceSettings SettingsOf(ServiceDefinition service) => new()
    {
        Port = _ports[service.AppId],
        SidecarEndpoint = Sidecars.EndpointOf(service.AppId),
        RedisConfiguration = RedisConfiguration,
        DatabasePath = _settings.Data.File($"{service.AppId}.db"),
        DatabaseConnection = _connections.GetValueOrDefault(service.Schema),
        Verbose = _settings.Options.Verbose,
        Configure = _settings.Configure.GetValueOrDefault(service.AppId),
    };
}
