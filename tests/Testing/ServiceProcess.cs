using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace Newsdesk.Testing;

/// <summary>A service in a process of its own, to be killed without notice.</summary>
public sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, GrpcChannel channel) => (_process, Channel) = (process, channel);

    public GrpcChannel Channel { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="assembly">Name of the service's assembly, which lies beside the test.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="settings">Command-line arguments, <c>--Section:Key=value</c>.</param>
    public static async Task<ServiceProcess> StartAsync(string assembly, CancellationToken cancellationToken, params IEnumerable<string> settings)
    {
        var port = FreePort.Next();
        var muxer = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"), string.Create(CultureInfo.InvariantCulture, $"--Listen:Port={port}"), "--Listen:HealthPort=0", .. settings,
        ];
        var process = Process.Start(new ProcessStartInfo(muxer, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("No process was started.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var service = new ServiceProcess(process, GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null }));
        try
        {
            var health = new Health.HealthClient(service.Channel);
            await health.CheckAsync(new HealthCheckRequest(), new CallOptions(cancellationToken: cancellationToken).WithWaitForReady());
            return service;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <summary>A client of one of the service's gRPC services.</summary>
    public TClient Client<TClient>()
        where TClient : ClientBase<TClient> =>
        (TClient?)Activator.CreateInstance(typeof(TClient), Channel) ?? throw new InvalidOperationException($"{typeof(TClient)} takes no channel.");

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        Channel.Dispose();
        _process.Dispose();
    }
}
