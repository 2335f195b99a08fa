using System.Net;
using Newsdesk.LocalHost.Hosting;

namespace Newsdesk.EndToEnd.Tests.Hosting;

/// <summary>A service that is nothing but an address, and ends when a test says so.</summary>
internal sealed class FakeService(string appId, EndPoint address) : IRunningService
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string AppId => appId;

    public Uri Address => new($"http://{address}");

    public int? ProcessId => null;

    public Task Completion => _completion.Task;

    public bool IsReady { get; private set; }

    public void End(Exception fault) => _completion.SetException(fault);

    public void BecameReady() => IsReady = true;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
