using System.Globalization;
using System.Text;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

/// <summary>Servers that break off, lie about their length, or speak something else.</summary>
public sealed class BrokenAnswerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    [Theory]
    [InlineData("hangs up at once", "", WebProblem.Unreachable, 3)]
    [InlineData("hangs up in its head", "HTTP/1.1 200 OK\r\nContent-Ty", WebProblem.Unreachable, 3)]
    [InlineData("sends less than it says", Head + "Content-Length: 50\r\n\r\nhalf of it", WebProblem.Unreachable, 3)]
    [InlineData("hangs up in a chunk", Head + "Transfer-Encoding: chunked\r\n\r\nff\r\nhalf", WebProblem.Unreachable, 3)]
    [InlineData("sends no last chunk", Head + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n", WebProblem.Unreachable, 3)]
    [InlineData("sends a chunk of no size", Head + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", WebProblem.BadAnswer, 1)]
    [InlineData("says that its length is a word", Head + "Content-Length: many\r\nConnection: close\r\n\r\nall", WebProblem.None, 1)]
    [InlineData("speaks another protocol", "SSH-2.0-OpenSSH_9.6\r\n", WebProblem.BadAnswer, 1)]
    [InlineData("has no length and hangs up", Head + "\r\nall of it", WebProblem.None, 1)]
    [InlineData("sends more than it says", Head + "Content-Length: 3\r\n\r\nall and more", WebProblem.None, 1)]
    [InlineData("says gzip of what is none", Head + "Content-Encoding: gzip\r\n\r\nall of it", WebProblem.None, 1)]
    [InlineData("sends broken gzip", Head + "Content-Encoding: gzip\r\n\r\n\x1f\u008b\b\0\0\0\0\0broken", WebProblem.BadAnswer, 1)]
    [InlineData("packs in a way nobody asked for", Head + "Content-Encoding: compress\r\n\r\nall", WebProblem.BadAnswer, 1)]
    [InlineData("packs too often", Head + "Content-Encoding: gzip, gzip, br, gzip\r\n\r\nall", WebProblem.BadAnswer, 1)]
    public async Task FetchAsync_ServerThat_IsTold(string does, string answer, WebProblem problem, int tries)
    {
        await using var fetching = await FetchFixture.StartAsync();
        await using var server = RawWebServer.Start(answer);

        var result = await FetchAsync(fetching, server);

        Assert.NotEmpty(does);
        Assert.Equal((problem, problem is WebProblem.None ? WebOutcome.Received : WebOutcome.Failed), (result.Problem, result.Outcome));
        Assert.Equal(tries, server.Asked);
        Assert.Equal(problem is WebProblem.None, result.Body.Length > 0);
    }

    [Fact]
    public async Task FetchAsync_ServerThatBreaksOnce_IsAskedAgain()
    {
        await using var fetching = await FetchFixture.StartAsync();
        var tries = 0;
        await using var server = RawWebServer.Start((stream, token) =>
        {
            var answer = Interlocked.Increment(ref tries) == 1 ? Head + "Content-Length: 9\r\n\r\nhalf" : Head + "Content-Length: 5\r\n\r\nwhole";
            return stream.WriteAsync(Encoding.Latin1.GetBytes(answer), token).AsTask();
        });

        var result = await FetchAsync(fetching, server);

        Assert.Equal("whole", Encoding.UTF8.GetString(result.Body));
    }

    [Fact]
    public async Task FetchAsync_HeadWithoutEnd_IsBrokenOff()
    {
        await using var fetching = await FetchFixture.StartAsync();
        var sent = 0L;
        await using var server = RawWebServer.Start(async (stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), token);
            for (var i = 0; sent < 100_000_000; i++)
            {
                var header = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"X-{i}: {new string('x', 4_000)}\r\n"));
                await stream.WriteAsync(header, token);
                sent += header.Length;
            }
        });

        var result = await FetchAsync(fetching, server);

        Assert.Equal((WebOutcome.Failed, WebProblem.BadAnswer), (result.Outcome, result.Problem));
        Assert.InRange(sent, 1, 20_000_000);
    }

    private static Task<WebAnswer> FetchAsync(FetchFixture fetching, RawWebServer server)
    {
        fetching.Options.AllowedPorts.Add(server.Port);
        return fetching.FetchAsync(new WebRequest { Url = $"http://{FetchFixture.Host}:{server.Port}/page", Content = WebContent.Page });
    }
}
