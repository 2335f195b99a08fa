using System.Net;
using System.Net.Sockets;

namespace Newsdesk.LocalHost.Redis;

/// <summary>Notices the end of a server by a connection that is held open to it and says nothing.</summary>
internal static class RedisWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Ends when nobody listens at the address any more, or when the wait is cancelled. A connection that breaks alone is made again.</summary>
    public static async Task UntilGoneAsync(IPEndPoint endpoint, CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(endpoint, cancellationToken);
                await ReadToEndAsync(socket, cancellationToken);
                await Task.Delay(Pause, cancellationToken);
            }
        }
        catch (SocketException)
        {
            // Refused: it is gone.
        }
        catch (OperationCanceledException)
        {
            // Nobody wants to know any more.
        }
    }

    private static async Task ReadToEndAsync(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[64];
        try
        {
            while (await socket.ReceiveAsync(buffer, cancellationToken) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Broken off instead of ended.
        }
    }
}
