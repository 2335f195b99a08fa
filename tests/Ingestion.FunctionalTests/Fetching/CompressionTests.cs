using System.IO.Compression;
using System.Text;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

public sealed class CompressionTests
{
    private static readonly string Text = string.Join('\n', Enumerable.Range(0, 2_000).Select(number => $"<p>Paragraph {number} of the page.</p>"));

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    [InlineData("deflate", "zlib")]
    [InlineData("deflate", "raw")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    [InlineData("identity")]
    [InlineData("", "gzip")]
    public async Task FetchAsync_PackedBody_IsUnpacked(string encoding, string? really = null)
    {
        await using var fetching = await FetchFixture.StartAsync();
        var packed = Pack(Encoding.UTF8.GetBytes(Text), really ?? encoding);
        Serve(fetching, encoding, packed);

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal(WebOutcome.Received, answer.Outcome);
        Assert.Equal(Text, Encoding.UTF8.GetString(answer.Body));
        Assert.Equal(packed.Length, answer.ReceivedBytes);
    }

    [Theory]
    [InlineData("gzip", 50_000_000)]
    [InlineData("deflate", 50_000_000, "zlib")]
    [InlineData("deflate", 50_000_000, "raw")]
    [InlineData("br", 50_000_000)]
    [InlineData("br, gzip", 50_000_000)]
    [InlineData("gzip, gzip", 50_000_000)]
    [InlineData("", 50_000_000, "gzip")]
    [InlineData("gzip", 3_000_000)]
    [InlineData("br", 3_000_000)]
    public async Task FetchAsync_Bomb_IsNotUnpacked(string encoding, int size, string? really = null)
    {
        await using var fetching = await FetchFixture.StartAsync();
        Serve(fetching, encoding, Pack(new byte[size], really ?? encoding));

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal((WebOutcome.Failed, WebProblem.TooLarge), (answer.Outcome, answer.Problem));
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task FetchAsync_BodyOfTheLargestSize_IsTakenAndOneByteMoreIsNot()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: [("MaxPageBytes", "10000"), ("MaxFeedBytes", "10001")]);
        fetching.Web.Answer("/largest", "text/html", new byte[10_000]);
        fetching.Web.Answer("/larger", "text/html", new byte[10_001]);
        fetching.Web.Answer("/unannounced", context => context.Response.Body.WriteAsync(new byte[10_001], context.RequestAborted).AsTask());

        Assert.Equal(10_000, (await fetching.FetchAsync("/largest")).Body.Length);
        Assert.Equal(WebProblem.TooLarge, (await fetching.FetchAsync("/larger")).Problem);
        Assert.Equal(WebProblem.TooLarge, (await fetching.FetchAsync("/unannounced")).Problem);
        Assert.Equal(10_001, (await fetching.FetchAsync("/larger", WebContent.Feed)).Body.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FetchAsync_BodyWithoutEnd_IsBrokenOffWhetherAnnouncedOrNot(bool isAnnounced)
    {
        await using var fetching = await FetchFixture.StartAsync();
        var written = 0L;
        fetching.Web.Answer("/page", async context =>
        {
            context.Response.ContentLength = isAnnounced ? 1_000_000_000 : null;
            for (; written < 1_000_000_000; written += 100_000)
            {
                await context.Response.Body.WriteAsync(new byte[100_000], context.RequestAborted);
            }
        });

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal(WebProblem.TooLarge, answer.Problem);
        Assert.InRange(written, 0, 50_000_000);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate", "zlib")]
    public async Task FetchAsync_PackedBodyThatIsCutOff_IsNotTakenForWhole(string encoding, string? really = null)
    {
        await using var fetching = await FetchFixture.StartAsync();
        var packed = Pack(Encoding.UTF8.GetBytes(Text), really ?? encoding);
        Serve(fetching, encoding, packed[..(packed.Length / 2)]);

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal((WebOutcome.Failed, WebProblem.BadAnswer), (answer.Outcome, answer.Problem));
    }

    private static void Serve(FetchFixture fetching, string encoding, byte[] body) => fetching.Web.Answer("/page", context =>
    {
        if (encoding.Length > 0)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    });

    private static byte[] Pack(byte[] body, string encoding) => encoding.Split(", ").Aggregate(body, PackOnce);

    private static byte[] PackOnce(byte[] body, string encoding)
    {
        using var packed = new MemoryStream();
        using (var packer = Packer(packed, encoding))
        {
            packer?.Write(body);
        }

        return encoding is "identity" ? body : packed.ToArray();
    }

    private static Stream? Packer(Stream packed, string encoding) => encoding.ToUpperInvariant() switch
    {
        "GZIP" or "X-GZIP" => new GZipStream(packed, CompressionLevel.SmallestSize),
        "ZLIB" => new ZLibStream(packed, CompressionLevel.SmallestSize),
        "RAW" => new DeflateStream(packed, CompressionLevel.SmallestSize),
        "BR" => new BrotliStream(packed, CompressionLevel.SmallestSize),
        _ => null,
    };
}
