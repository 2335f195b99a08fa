using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using Newsdesk.Entities.V1;
using Newsdesk.Testing;

namespace Newsdesk.Entities.FunctionalTests;

/// <summary>The entity service in a process of its own, to be killed without notice.</summary>
internal sealed class EntityProcess : IDisposable
{
    private readonly Process _process;

    private EntityProcess(Process process, GrpcChannel channel)
    {
        _process = process;
        Channel = channel;
    }

    public GrpcChannel Channel { get; }

    public EntityService.EntityServiceClient Entities => new(Channel);

    public KnowledgeBaseService.KnowledgeBaseServiceClient KnowledgeBases => new(Channel);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<EntityProcess> StartAsync(params string[] settings)
    {
        var port = FreePort.Next();
        string[] arguments = [typeof(EntityHost).Assembly.Location, $"--Listen:Port={port}", "--Listen:Address=127.0.0.1", "--Listen:HealthPort=0", "--Logging:LogLevel:Default=None", .. settings];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments)) ?? throw new InvalidOperationException("No process was started.");
        var entity = new EntityProcess(process, GrpcChannel.ForAddress($"http://127.0.0.1:{port}", new GrpcChannelOptions { MaxReceiveMessageSize = null }));
        await Eventually.TrueAsync(entity.AnswersAsync);
        return entity;
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        Channel.Dispose();
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        Assert.False(_process.HasExited, "The service ended at its start.");
        try
        {
            await KnowledgeBases.ListKnowledgeBasesAsync(new(), cancellationToken: Cancellation);
            return true;
        }
        catch (RpcException notYet) when (notYet.StatusCode is StatusCode.Unavailable)
        {
            return false;
        }
    }
}
