using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Those who are at a host or wait for it.</summary>
internal sealed class HostQueue(string host, int connections)
{
    public string Host { get; } = host;

    /// <summary>Lets in who came first.</summary>
    public SemaphoreSlim Connections { get; } = new(connections);

    public HostPace Pace { get; } = new();

    /// <summary>How many are here, waiting or not.</summary>
    public int Users { get; set; }
}
