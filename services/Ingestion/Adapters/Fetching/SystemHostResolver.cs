using System.Net;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Asks the machine's resolver.</summary>
internal sealed class SystemHostResolver : IHostResolver
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken);
}
