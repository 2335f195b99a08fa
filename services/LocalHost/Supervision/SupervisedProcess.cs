using System.Diagnostics;

namespace Newsdesk.LocalHost.Supervision;

/// <summary>
/// Keeps a child process running: started again, with growing waits, whenever it ends after it was ready once. Its standard input is a pipe that closes
/// with this process, however this process ends.
/// </summary>
internal sealed partial class SupervisedProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);

    private readonly string _name;
    private readonly ProcessCommand _command;
    private readonly RestartPolicy _policy;
    private readonly ProcessOutput _output;
    private readonly bool _showsOutput;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private volatile Process? _process;
    private volatile bool _ready;

    public SupervisedProcess(string name, ProcessCommand command, RestartPolicy policy, bool showsOutput, TimeProvider clock, ILogger logger)
    {
        _name = name;
        _command = command;
        _policy = policy;
        _showsOutput = showsOutput;
        _clock = clock;
        _logger = logger;
        _output = new ProcessOutput(name, Console.Error);
        Completion = SuperviseAsync();
    }

    /// <summary>The process as it runs now; null between two lives.</summary>
    public int? ProcessId => _process?.Id;

    /// <summary>Ends when the process is stopped; faults when it ends before it was ready.</summary>
    public Task Completion { get; }

    public void BecameReady()
    {
        _ready = true;
        _output.Open();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task SuperviseAsync()
    {
        await Task.Yield();
        for (var deaths = 0; !_stopping.IsCancellationRequested;)
        {
            var born = _clock.GetTimestamp();
            using var process = Start();
            _process = process;
            await WaitAsync(process);
            _process = null;
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            if (!_ready)
            {
                throw new LocalHostException(_output.LastLine is { } line
                    ? $"The service '{_name}' cannot start: {Hosting.StartFailure.OneLine(line)}."
                    : $"The service '{_name}' ended while it was starting, with exit code {process.ExitCode}.");
            }

            deaths = _clock.GetElapsedTime(born) > _policy.ProvenAfter ? 1 : deaths + 1;
            await Task.Delay(_policy.DelayAfter(deaths), _clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_stopping.IsCancellationRequested)
            {
                // Not said at once: Ctrl+C ends the children beside their host, which is no accident.
                LogDied(_name, process.Id, process.ExitCode);
            }
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(_command.FileName, _command.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in _command.Environment)
        {
            start.Environment[variable] = value;
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => AddOutput(line.Data);
        process.ErrorDataReceived += (_, line) => _output.Add(line.Data);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            process.Dispose();
            throw new LocalHostException($"The program '{_command.FileName}' of '{_name}' cannot be started: {failure.Message}.", failure);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void AddOutput(string? line)
    {
        if (_showsOutput)
        {
            _output.Add(line);
        }
    }

    /// <summary>Waits for the end, or brings it about when this is stopping: a polite signal first, then force.</summary>
    private async Task WaitAsync(Process process)
    {
        try
        {
            await process.WaitForExitAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            using var patience = new CancellationTokenSource(StopPatience);
            StopSignal.Send(process);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The process of {Name} ({ProcessId}) ended with exit code {ExitCode}; it is started again", EventName = "ProcessDied")]
    private partial void LogDied(string name, int processId, int exitCode);
}
