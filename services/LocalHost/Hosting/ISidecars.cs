namespace Newsdesk.LocalHost.Hosting;

/// <summary>The sidecars of the suite: local ones, or real daprd processes.</summary>
internal interface ISidecars : IAsyncDisposable
{
    /// <summary>Where the application sends its gRPC calls.</summary>
    Uri EndpointOf(string appId);

    /// <summary>The application listens now.</summary>
    void Attach(IRunningService service);

    /// <summary>Faults when a sidecar ends and is not started again.</summary>
    Task Completion { get; }

    /// <summary>Waits until every sidecar is ready for calls and events.</summary>
    Task WaitAsync(CancellationToken cancellationToken);
}
