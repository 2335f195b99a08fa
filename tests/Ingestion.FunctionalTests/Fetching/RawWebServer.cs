using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

/// <summary>A server that sends exactly the bytes it is told, HTTP or not, to whoever asks for anything but robots.txt, and then hangs up.</summary>
internal sealed class RawWebServer : IAsyncDisposable
{
    private const string NotFound = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _serving;
    private int _asked;

    private RawWebServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Requests for anything but robots.txt.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public static RawWebServer Start(string answer) => Start(Encoding.Latin1.GetBytes(answer));

    public static RawWebServer Start(byte[] answer) => new(async (stream, token) => await stream.WriteAsync(answer, token));

    public static RawWebServer Start(Func<NetworkStream, CancellationToken, Task> answer) => new(answer);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            await using var stream = client.GetStream();
            try
            {
                await AnswerAsync(stream);
            }
            catch (IOException)
            {
                // Whoever asked has gone: that is their answer.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var request = "";
        var buffer = new byte[4096];
        while (!request.Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
            {
                return;
            }

            request += Encoding.Latin1.GetString(buffer, 0, count);
        }

        if (request.StartsWith("GET /robots.txt ", StringComparison.Ordinal))
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(NotFound), _stop.Token);
            return;
        }

        Interlocked.Increment(ref _asked);
        await _answer(stream, _stop.Token);
    }
}
