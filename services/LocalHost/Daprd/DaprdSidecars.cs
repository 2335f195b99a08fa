using Newsdesk.LocalHost.Hosting;
using Newsdesk.LocalHost.Supervision;

namespace Newsdesk.LocalHost.Daprd;

/// <summary>Real daprd processes as sidecars, kept running.</summary>
internal sealed class DaprdSidecars : ISidecars
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IReadOnlyDictionary<string, DaprdApp> _apps;
    private readonly IReadOnlyDictionary<string, SupervisedProcess> _processes;
    private readonly TimeProvider _clock;

    private DaprdSidecars(IReadOnlyList<DaprdApp> apps, IReadOnlyDictionary<string, SupervisedProcess> processes, TimeProvider clock)
    {
        _apps = apps.ToDictionary(app => app.AppId, StringComparer.Ordinal);
        _processes = processes;
        _clock = clock;
    }

    public static ISidecars Start(IReadOnlyList<DaprdApp> apps, DaprdFiles files, bool verbose, TimeProvider clock, ILoggerFactory loggers)
    {
        var program = DaprdCommandLine.Find();
        var logger = loggers.CreateLogger<SupervisedProcess>();
        var processes = apps.ToDictionary(
            app => app.AppId,
            app => new SupervisedProcess(
                $"daprd of {app.AppId}", DaprdCommandLine.For(app, files, program, verbose), new RestartPolicy(), showsOutput: true, clock, logger),
            StringComparer.Ordinal);
        return new DaprdSidecars(apps, processes, clock);
    }

    public Uri EndpointOf(string appId) => _apps[appId].GrpcEndpoint;

    /// <summary>daprd was told the application's port and finds it by itself.</summary>
    public void Attach(IRunningService service)
    {
    }

    public Task WaitAsync(CancellationToken cancellationToken) => Task.WhenAll(_apps.Values.Select(app => WaitAsync(app, cancellationToken)));

    public async ValueTask DisposeAsync() => await Task.WhenAll(_processes.Values.Select(process => process.DisposeAsync().AsTask()));

    private async Task WaitAsync(DaprdApp app, CancellationToken cancellationToken)
    {
        var process = _processes[app.AppId];
        using var http = new HttpClient { BaseAddress = app.HttpEndpoint };
        var started = _clock.GetTimestamp();
        while (!await IsReadyAsync(http, cancellationToken))
        {
            if (_clock.GetElapsedTime(started) > Patience)
            {
                throw new LocalHostException($"The daprd of '{app.AppId}' did not become ready within {Patience.TotalSeconds:0} seconds.");
            }

            await await Task.WhenAny(process.Completion, Task.Delay(Pause, _clock, cancellationToken));
        }

        process.BecameReady();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/v1.0/healthz", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
