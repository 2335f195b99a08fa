using System.Net;
using System.Net.Sockets;
using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Opens every connection to the web: looks the name up, checks what it stands for, and connects to exactly what was checked.</summary>
internal sealed class SafeConnector(IHostResolver resolver, AddressPolicy policy, FetchOptions options, TimeProvider time)
{
    /// <summary>Addresses of one host that are tried.</summary>
    private const int MaxAddresses = 4;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        if (context.InitialRequestMessage.Options.TryGetValue(BodyHandler.Connections, out var connections) && Interlocked.Increment(ref connections.Value) > 1)
        {
            throw new FetchException(WebProblem.Unreachable, $"{host} hangs up without an answer.") { IsTransient = true };
        }

        using var timeout = new CancellationTokenSource(options.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var addresses = await ResolveAsync(host, either.Token);
            if (policy.ProblemOf(addresses) is { } problem)
            {
                throw new FetchException(WebProblem.AddressRefused, $"The host {host} {problem}.");
            }

            return await ConnectAsync(host, addresses, port, either.Token);
        }
        catch (OperationCanceledException late) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new FetchException(WebProblem.TimedOut, $"No connection to {host} within {options.ConnectTimeout.TotalSeconds} s.", late);
        }
    }

    private async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }

        try
        {
            var addresses = await resolver.ResolveAsync(host, cancellationToken);
            return addresses.Length > 0 ? addresses : throw new SocketException((int)SocketError.HostNotFound);
        }
        catch (SocketException unknown)
        {
            throw new FetchException(WebProblem.Unreachable, $"The name {host} was not found.", unknown) { IsTransient = unknown.SocketErrorCode is SocketError.TryAgain };
        }
    }

    private async Task<NetworkStream> ConnectAsync(string host, IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        SocketException? last = null;
        foreach (var address in addresses.Take(MaxAddresses))
        {
            using var share = new CancellationTokenSource(options.ConnectTimeout / Math.Min(addresses.Count, MaxAddresses), time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, share.Token);
            try
            {
                return await ConnectAsync(new IPEndPoint(address, port), either.Token);
            }
            catch (SocketException refused)
            {
                last = refused;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                last = new SocketException((int)SocketError.TimedOut);
            }
        }

        throw new FetchException(WebProblem.Unreachable, $"{host} takes no connection on port {port}.", last) { IsTransient = true };
    }

    private static async Task<NetworkStream> ConnectAsync(IPEndPoint endpoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
