using System.IO.Pipelines;
using System.Text;
using CsCheck;
using Newsdesk.Articles.Import;
using Newsdesk.Articles.Ingest;

namespace Newsdesk.Articles.UnitTests.Import;

public sealed class JsonLinesReaderTests
{
    private static readonly byte[] InvalidUtf8 = [.. "{\"url\":\"https://example.org/a\",\"title\":\"T\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];

    [Fact]
    public async Task ReadAsync_KnownMembers_MakeASubmission()
    {
        var items = await ReadAsync("""
            {"id":"7","url":"https://example.org/a","source":"The Star","title":"Bridge falls","text":"It fell.","time":"2017-09-15T10:00:00","authors":["Ann","Bo"],"language":"en","extra":{"deep":[1,{"x":null}]}}
            """);

        var submission = Assert.Single(items).Submission;
        Assert.NotNull(submission);
        Assert.Equal("https://example.org/a", submission.Url);
        Assert.Equal("The Star", submission.OutletName);
        Assert.Equal("Bridge falls", submission.Title);
        Assert.Equal("It fell.", submission.Text);
        Assert.Equal(["Ann", "Bo"], submission.Authors);
        Assert.Equal("en", submission.LanguageCode);
        Assert.Equal(new DateTimeOffset(2017, 9, 15, 10, 0, 0, TimeSpan.Zero), submission.PublishTime);
    }

    [Fact]
    public async Task ReadAsync_MalformedLine_IsReportedWithItsNumberAndTheRestIsRead()
    {
        var items = await ReadAsync("""
            {"url":"https://example.org/a"}
            {"url": oops}

            ["not an object"]
            {"url":"https://example.org/b"} trailing
            {"url":"https://example.org/c"}
            """);

        Assert.Equal([1, 2, 3, 4, 5, 6], items.Select(item => item.Number));
        Assert.Equal([2, 4, 5], items.Where(item => item.Violations.Count > 0).Select(item => item.Number));
        Assert.True(items[2].IsBlank);
        Assert.Equal("https://example.org/c", items[5].Submission?.Url);
    }

    [Fact]
    public async Task ReadAsync_WrongTypes_AreNamedAllAtOnce()
    {
        var items = await ReadAsync("""{"url":5,"title":["x"],"authors":[1,"Ann"],"text":"ok","time":true}""");

        Assert.Equal(
            ["submission.url", "submission.title", "submission.authors", "submission.publish_time"],
            Assert.Single(items).Violations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task ReadAsync_InvalidUtf8AndHalfSurrogates_AreNamed()
    {
        byte[] file = [.. InvalidUtf8, (byte)'\n', .. """{"url":"https://example.org/b","text":"\ud800"}"""u8];

        var items = await ReadAsync(file);

        Assert.All(items, item => Assert.Equal("submission.text", Assert.Single(item.Violations).Field));
    }

    [Fact]
    public async Task ReadAsync_LineBeyondTheLimit_IsPassedOverWithoutBeingHeld()
    {
        var reader = new CountingStream(Encoding.UTF8.GetBytes("""{"url":"https://example.org/a"}""" + "\n"), 50_000_000, "\n{\"url\":\"https://example.org/b\"}"u8.ToArray());
        using var pool = new TrackingPool();

        var items = await ReadAsync(PipeReader.Create(reader, new StreamPipeReaderOptions(pool, bufferSize: 65_536)), 1_000_000);

        Assert.Equal([1, 2, 3], items.Select(item => item.Number));
        Assert.Contains("more than 1000000 bytes", Assert.Single(items[1].Violations).Description, StringComparison.Ordinal);
        Assert.Equal("https://example.org/b", items[2].Submission?.Url);
        Assert.InRange(pool.MaxRented, 1, 2_000_000);
    }

    [Fact]
    public async Task ReadAsync_LastLineBeyondTheLimit_IsReported()
    {
        var items = await ReadAsync(PipeReader.Create(new MemoryStream(new byte[5_000])), 1_000);

        Assert.Equal(1, Assert.Single(items).Number);
    }

    [Fact]
    public async Task ReadAsync_ByteOrderMarkAndCarriageReturns_DoNotMatter()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. "{\"url\":\"https://example.org/a\"}\r\n\r\n{\"url\":\"https://example.org/b\"}\r\n"u8];

        var items = await ReadAsync(file);

        Assert.Equal(["https://example.org/a", "https://example.org/b"], items.Where(item => !item.IsBlank).Select(item => item.Submission?.Url));
    }

    [Fact]
    public async Task ReadAsync_AnyBytesInAnyChunks_NeverThrowAndKeepTheLineCount()
    {
        var line = Gen.OneOf(
            Gen.Byte.Where(b => b != '\n').Array[0, 60],
            Gen.Const("""{"url":"https://example.org/a","text":"x","time":1e400}"""u8.ToArray()),
            Gen.Const("""{"authors":{"a":[{}]},"title":null}"""u8.ToArray()));
        await Gen.Select(line.List[1, 8], Gen.Int[1, 50]).SampleAsync(async (lines, chunk) =>
        {
            var file = lines.SelectMany(bytes => bytes.Append((byte)'\n')).ToArray();

            var items = await ReadAsync(PipeReader.Create(new MemoryStream(file), new StreamPipeReaderOptions(bufferSize: chunk, minimumReadSize: 1)));

            Assert.Equal(lines.Count, items.Count);
        });
    }

    private static Task<List<IngestItem>> ReadAsync(string file) => ReadAsync(Encoding.UTF8.GetBytes(file));

    private static Task<List<IngestItem>> ReadAsync(byte[] file) => ReadAsync(PipeReader.Create(new MemoryStream(file)));

    private static async Task<List<IngestItem>> ReadAsync(PipeReader reader, int maxLineBytes = JsonLinesReader.MaxLineBytes)
    {
        List<IngestItem> items = [];
        await foreach (var item in JsonLinesReader.ReadAsync(reader, TestContext.Current.CancellationToken, maxLineBytes))
        {
            items.Add(item);
        }

        return items;
    }
}
