using System.Net;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Looks up what a host name stands for.</summary>
internal interface IHostResolver
{
    /// <exception cref="System.Net.Sockets.SocketException">There is no such name, or no answer.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}
