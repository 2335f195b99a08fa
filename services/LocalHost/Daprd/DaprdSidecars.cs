using Newsdesk.LocalHost.Hosting;
using Newsdesk.LocalHost.Supervision;

namespace Newsdesk.LocalHost.Daprd;

/// <summary>Real daprd processes as sidecars, kept running.</summary>
internal sealed class DaprdSidecars : ISidecars
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IReadOnlyDictionary<string, DaprdApp> _apps;
    private readonly IReadOnlyDictionary<string, SupervisedProcess> _processes;
    private readonly WaitLimits _limits;
    private readonly TimeProvider _clock;

    private DaprdSidecars(
        IReadOnlyList<DaprdApp> apps, IReadOnlyDictionary<string, SupervisedProcess> processes, WaitLimits limits, TimeProvider clock)
    {
        _limits = limits;
        _apps = apps.ToDictionary(app => app.AppId, StringComparer.Ordinal);
        _processes = processes;
        _clock = clock;
    }

    public static ISidecars Start(IReadOnlyList<DaprdApp> apps, DaprdFiles files, SuiteSettings settings)
    {
        var program = DaprdCommandLine.Find();
        var logger = settings.Loggers.CreateLogger<SupervisedProcess>();
        var processes = apps.ToDictionary(
            app => app.AppId,
            app => new SupervisedProcess(
                $"daprd of {app.AppId}", DaprdCommandLine.For(app, files, program, settings.Options.Verbose), new RestartPolicy(),
                showsOutput: true, settings.Clock, logger),
            StringComparer.Ordinal);
        return new DaprdSidecars(apps, processes, settings.Limits, settings.Clock);
    }

    public Task Completion => SuiteWatch.FirstFault(_processes.Values.Select(process => process.Completion));

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
        using var http = new HttpClient { BaseAddress = app.HttpEndpoint, Timeout = _limits.Question };
        var started = _clock.GetTimestamp();
        while (!await IsReadyAsync(http, cancellationToken))
        {
            if (_clock.GetElapsedTime(started) > _limits.Patience)
            {
                throw new LocalHostException($"The daprd of '{app.AppId}' did not become ready within {_limits.PatienceText}.");
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
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
