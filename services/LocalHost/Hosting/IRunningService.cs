namespace Newsdesk.LocalHost.Hosting;

/// <summary>One service of the suite, running.</summary>
internal interface IRunningService : IAsyncDisposable
{
    string AppId { get; }

    /// <summary>Where its gRPC API listens.</summary>
    Uri Address { get; }

    /// <summary>Its process, when it has one of its own.</summary>
    int? ProcessId { get; }

    /// <summary>Faults when the service ends and is not started again; otherwise it does not complete before the service is stopped.</summary>
    Task Completion { get; }

    /// <summary>The service has answered that it is ready: from now on its end is an accident.</summary>
    void BecameReady();
}
