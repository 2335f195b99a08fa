using System.Net;
using System.Net.Sockets;

namespace Newsdesk.Platform.FunctionalTests.Messaging;

/// <summary>Listens on a port that was closed before, and passes every connection on.</summary>
internal sealed class PortForward : IDisposable
{
    private readonly TcpListener _listener;
    private readonly Uri _target;
    private readonly CancellationTokenSource _end = new();

    public PortForward(int port, Uri target)
    {
        _target = target;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var end = _end.Token;
        try
        {
            while (true)
            {
                _ = ForwardAsync(await _listener.AcceptTcpClientAsync(end), end);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ForwardAsync(TcpClient client, CancellationToken end)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _target.Port, end);
                await Task.WhenAny(
                    client.GetStream().CopyToAsync(server.GetStream(), end),
                    server.GetStream().CopyToAsync(client.GetStream(), end));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or IOException)
            {
                // One side has gone.
            }
        }
    }
}
