using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Newsdesk.Articles.Adapters.Fetching;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

/// <summary>A resolver that knows what the test tells it. A name may stand for something else at each look.</summary>
internal sealed class FakeNames : IHostResolver
{
    private readonly ConcurrentDictionary<string, Func<int, string[]>> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _looks = new(StringComparer.Ordinal);

    public int LooksAt(string host) => _looks.GetValueOrDefault(host);

    public void Set(string host, params string[] addresses) => Set(host, _ => addresses);

    /// <param name="host">The name.</param>
    /// <param name="addresses">What it stands for at the first look, at the second, and so on, counted from 1.</param>
    public void Set(string host, Func<int, string[]> addresses) => _names[host] = addresses;

    /// <summary>Never answers for a name.</summary>
    public void Hold(string host) => _held[host] = true;

    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var look = _looks.AddOrUpdate(host, 1, (_, looks) => looks + 1);
        if (_held.ContainsKey(host))
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return _names.TryGetValue(host, out var addresses)
            ? [.. addresses(look).Select(IPAddress.Parse)]
            : throw new SocketException((int)SocketError.HostNotFound);
    }
}
