using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Newsdesk.Articles.V1;
using Newsdesk.Testing;

namespace Newsdesk.Articles.FunctionalTests;

/// <summary>The service in a process of its own, on the database and sidecar of a stopped one, to be killed.</summary>
internal sealed class IngestionProcess : IDisposable
{
    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private IngestionProcess(Process process, GrpcChannel channel) => (_process, _channel) = (process, channel);

    public ArticleService.ArticleServiceClient Articles => new(_channel);

    public static async Task<IngestionProcess> StartAsync(ServiceFixture stopped, CancellationToken cancellationToken)
    {
        var port = FreePort.Next();
        var muxer = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Newsdesk.Ingestion.dll"), string.Create(CultureInfo.InvariantCulture, $"--Listen:Port={port}"), "--Listen:HealthPort=0",
            $"--Sidecar:GrpcEndpoint={stopped.Sidecar.Address}", stopped.Database.Setting,
        ];
        var process = Process.Start(new ProcessStartInfo(muxer, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("No process was started.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var channel = GrpcChannel.ForAddress(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var service = new IngestionProcess(process, channel);
        try
        {
            var health = new Health.HealthClient(channel);
            await health.CheckAsync(new HealthCheckRequest(), new CallOptions(cancellationToken: cancellationToken).WithWaitForReady());
            return service;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _channel.Dispose();
        _process.Dispose();
    }
}
