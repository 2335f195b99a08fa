using System.IO.Pipelines;
using System.Text;
using CsCheck;
using Newsdesk.Articles.Import.Archives;

namespace Newsdesk.Articles.UnitTests.Import.Archives;

public sealed class WarcReaderTests
{
    private const int MaxBlock = 100;

    private static readonly Gen<string>[] Pieces =
    [
        .. new[] { "WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: 7\r\n", "Content-Length: x\r\n", "\r\n", "\n", ": ", "abcdefg", "\0\u00ff", " folded\r\n" }.Select(Gen.Const),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_Records_AreReadInOrder()
    {
        var records = await ReadAsync(Record("warcinfo", "software: x\r\n") + Record("response", "HTTP/1.1 200 OK\r\n\r\nbody") + Record("response", ""));

        Assert.Equal([1, 2, 3], records.Select(record => record.Number));
        Assert.Equal(["warcinfo", "response", "response"], records.Select(record => record.Header.Type));
        Assert.Equal([null, "HTTP/1.1 200 OK\r\n\r\nbody", ""], records.Select(Text));
        Assert.All(records, record => Assert.Equal("https://example.org/a", record.Header.TargetUrl));
        Assert.Equal(new DateTimeOffset(2018, 2, 1, 12, 30, 0, TimeSpan.Zero), records[0].Header.Time);
    }

    [Theory]
    [InlineData("WARC/0.18\nWARC-Type: response\nContent-Length: 1\nWARC-Target-URI: <https://example.org/a>\n\nx\n\n")]
    [InlineData("\r\n\r\nWARC/1.1\r\nwarc-type : RESPONSE\r\nWARC-Target-URI: https://example.org/a\r\nCONTENT-LENGTH:1\r\n\r\nx")]
    [InlineData("garbage before\r\nWARC/1.0\r\nWARC-Type: response\r\nX-Odd\r\nWARC-Target-URI:\r\n  https://example.org/a\r\nContent-Length: 1\r\n\r\nx\r\n")]
    public async Task ReadAsync_OtherSpellings_AreRead(string archive)
    {
        var record = Assert.Single(await ReadAsync(archive));

        Assert.Equal(("response", "https://example.org/a", "x"), (record.Header.Type, record.Header.TargetUrl, Text(record)));
    }

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\nlost\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nlost\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\nlost\r\n\r\n")]
    public async Task ReadAsync_LengthIsMissing_TheNextRecordIsFound(string broken)
    {
        var records = await ReadAsync(broken + Record("response", "found"));

        Assert.Equal([null, "found"], records.Select(Text));
        Assert.Null(records[0].Header.ContentLength);
    }

    [Fact]
    public async Task ReadAsync_BlockBeyondTheLimit_IsPassedOver()
    {
        var records = await ReadAsync(Record("response", new string('x', MaxBlock + 1)) + Record("response", "next"));

        Assert.Equal([null, "next"], records.Select(Text));
        Assert.Equal(MaxBlock + 1, records[0].Header.ContentLength);
    }

    [Fact]
    public async Task ReadAsync_FileCutOff_GivesWhatThereIs()
    {
        var whole = Record("response", "0123456789");
        var records = await ReadAsync(whole[..^9]);

        Assert.Equal("01234", Text(Assert.Single(records)));
    }

    [Fact]
    public async Task ReadAsync_LargeBlockThatIsNotWanted_IsNotHeld()
    {
        var head = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 50000000\r\n\r\n");
        var tail = Encoding.ASCII.GetBytes("\r\n\r\n" + Record("response", "next"));
        using var pool = new TrackingPool();
        var input = PipeReader.Create(new CountingStream(head, 50_000_000, tail), new StreamPipeReaderOptions(pool));

        var records = await CollectAsync(input);

        Assert.Equal([null, "next"], records.Select(Text));
        Assert.InRange(pool.MaxRented, 1, 256 * 1024);
    }

    [Fact]
    public Task ReadAsync_AnyBytesInAnyPieces_EndWithRecordsInOrder() => Gen.Select(Gen.OneOf(Pieces).Array[0, 30], Gen.Int[1, 50]).SampleAsync(
        async (parts, piece) =>
        {
            var records = await CollectAsync(PipeReader.Create(new MemoryStream(Encoding.Latin1.GetBytes(string.Concat(parts))), new StreamPipeReaderOptions(bufferSize: piece, minimumReadSize: 1)));

            Assert.Equal(Enumerable.Range(1, records.Count).Select(number => (long)number), records.Select(record => record.Number));
        });

    private static string Record(string type, string block) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2018-02-01T12:30:00Z\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n";

    private static string? Text(WarcRecord record) => record.Block is { } block ? Encoding.Latin1.GetString(block) : null;

    private static Task<List<WarcRecord>> ReadAsync(string archive) => CollectAsync(PipeReader.Create(new MemoryStream(Encoding.Latin1.GetBytes(archive))));

    private static async Task<List<WarcRecord>> CollectAsync(PipeReader input)
    {
        List<WarcRecord> records = [];
        await foreach (var record in new WarcReader(input, header => header.Type == "response", MaxBlock).ReadAsync(Cancellation))
        {
            records.Add(record);
        }

        return records;
    }
}
