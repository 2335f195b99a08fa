using Newsdesk.Platform.Storage.Engines;

namespace Newsdesk.Platform.Storage;

internal sealed class LeaseFactory(IDatabase database, IDatabaseEngine engine, TimeProvider clock)
{
    // The host's name, which is the pod's on Kubernetes: a process that was killed and started again takes its lease up at once.
    private static readonly string Owner = Environment.MachineName;

    public Lease Create(string name, TimeSpan time) => new(name, Owner, time, database, engine, clock);
}
