using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests;

public sealed class ImportArticlesTests
{
    private static readonly ImportHeader JsonLines = new() { Format = ImportHeader.Types.Format.JsonLines, DisplayName = "test.jsonl" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ImportArticles_JsonLines_AreTakenInWithProgressAndASummary(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        var file = File(Enumerable.Range(0, 250).Select(Line));

        var responses = await ingestion.ImportAsync(JsonLines, file);
        var again = await ingestion.ImportAsync(JsonLines, file);

        Assert.Equal([100, 200, 250], responses.Select(response => response.RecordCount));
        var last = responses[^1];
        Assert.True(last.Done);
        Assert.Equal((250, 0, 0, 0, 250L), (last.CreatedCount, last.RevisedCount, last.UnchangedCount, last.RefusedCount, last.IngestSequence));
        Assert.Equal((0, 250, 0L), (again[^1].CreatedCount, again[^1].UnchangedCount, again[^1].IngestSequence));
    }

    [Fact]
    public async Task ImportArticles_BadLines_AreReportedWithTheirNumberAndTheRestIsTaken()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var file = File(
        [
            Line(1),
            "{ not json",
            """{"url":"https://example.org/x","title":"No text","unknown":{"deep":[1]}}""",
            """{"url":"https://example.org/y","title":"Bad time","text":"x","time":"yesterday"}""",
            """{"url":"https://example.org/z","title":"NUL","text":"a\u0000b","authors":[7]}""",
            "",
            $$"""{"url":"https://example.org/n","title":"Name","text":"x","source":"{{new string('n', 10_000)}}"}""",
            Line(2),
        ]);

        var responses = await ingestion.ImportAsync(JsonLines, [.. file, .. "{\"url\":\"https://example.org/u\",\"text\":\""u8, 0xFF, .. "\"}"u8]);

        var last = Assert.Single(responses);
        Assert.Equal((9, 2, 6), (last.RecordCount, last.CreatedCount, last.RefusedCount));
        Assert.Equal([2, 3, 4, 5, 7, 9], last.Refusals.Select(refusal => refusal.RecordNumber));
        Assert.Equal(
            [
                "submission", "submission.text", "submission.publish_time", "submission.authors submission.text", "submission.outlet_display_name",
                "submission.text submission.title",
            ],
            last.Refusals.Select(refusal => string.Join(' ', refusal.Status.Fields)));
        Assert.All(last.Refusals, refusal => Assert.Equal((int)StatusCode.InvalidArgument, refusal.Status.Code));
    }

    [Fact]
    public async Task ImportArticles_FiftyMegabyteLine_IsRefusedAndTheRestIsTaken()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        byte[] file = [.. File([Line(1)]), .. "{\"text\":\""u8, .. Enumerable.Repeat((byte)'x', 50_000_000), (byte)'\n', .. File([Line(2)])];

        var responses = await ingestion.ImportAsync(JsonLines, file, chunk: 1024 * 1024);

        Assert.Equal((3, 2, 1), (responses[^1].RecordCount, responses[^1].CreatedCount, responses[^1].RefusedCount));
        Assert.Equal(2, Assert.Single(responses[^1].Refusals).RecordNumber);
    }

    [Fact]
    public async Task ImportArticles_Gzip_IsUnpacked()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(File([Line(1), Line(2)]), Cancellation);
        }

        var responses = await ingestion.ImportAsync(new ImportHeader(JsonLines) { Gzip = true }, packed.ToArray(), chunk: 7);
        var broken = await Refusals.OfAsync(() => ingestion.ImportAsync(new ImportHeader(JsonLines) { Gzip = true }, File([Line(3)])));

        Assert.Equal(2, responses[^1].CreatedCount);
        Assert.Equal(["chunk"], broken.Fields);
    }

    [Fact]
    public async Task ImportArticles_Resumed_PassesOverWhatWasDone()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var file = File(Enumerable.Range(0, 10).Select(Line));

        var responses = await ingestion.ImportAsync(new ImportHeader(JsonLines) { SkipRecords = 7 }, file);
        var nothing = await ingestion.ImportAsync(new ImportHeader(JsonLines) { SkipRecords = 10 }, file);

        Assert.Equal((10, 3), (responses[^1].RecordCount, responses[^1].CreatedCount));
        Assert.Equal((10, 0, true), (nothing[^1].RecordCount, nothing[^1].CreatedCount, nothing[^1].Done));
    }

    [Fact]
    public async Task ImportArticles_Page_IsTakenInUnderItsOwnAddress()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var header = new ImportHeader { Format = ImportHeader.Types.Format.Html };

        var responses = await ingestion.ImportAsync(header, Encoding.UTF8.GetBytes(Pages.Bridge));
        var nameless = await ingestion.ImportAsync(header, Encoding.UTF8.GetBytes(Pages.Bridge.Replace("canonical", "other", StringComparison.Ordinal)));
        var latin = await ingestion.ImportAsync(
            new ImportHeader(header) { Url = "https://www.example.org/cafe" },
            Encoding.Latin1.GetBytes(Pages.Bridge.Replace("utf-8", "iso-8859-1", StringComparison.Ordinal).Replace("canonical", "other", StringComparison.Ordinal).Replace("mayor", "m\u00e9yor", StringComparison.Ordinal)));

        Assert.Equal((1, 1), (responses[^1].RecordCount, responses[^1].CreatedCount));
        Assert.Equal(["submission.url"], Assert.Single(nameless[^1].Refusals).Status.Fields);
        Assert.Equal(1, latin[^1].CreatedCount);
        var articles = await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest(), cancellationToken: Cancellation);
        Assert.Equal(["https://www.example.org/cafe", "https://www.example.org/news/bridge"], articles.Articles.Select(article => article.Url));
        Assert.Contains("m\u00e9yor", (await ingestion.GetAsync(articles.Articles[0].Name)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ImportArticles_WebArchive_ItsPagesAreTakenIn(bool isGzip)
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var header = new ImportHeader { Format = ImportHeader.Types.Format.Warc, Gzip = isGzip };
        byte[] page = Encoding.UTF8.GetBytes(Pages.Bridge.Replace("canonical", "other", StringComparison.Ordinal));
        byte[][] records =
        [
            Archives.Record("warcinfo", "application/warc-fields", "software: x"u8.ToArray()),
            Archives.Record("request", "application/http; msgtype=request", "GET / HTTP/1.1"u8.ToArray()),
            Archives.Response("https://www.example.org/news/one", "text/html; charset=utf-8", page),
            Archives.Response("https://www.example.org/logo.png", "image/png", [1, 2, 3]),
            Archives.Response("https://www.example.org/news/empty", "text/html", "<html></html>"u8.ToArray()),
            Archives.Response("https://www.example.org/news/two", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Pages.Bridge.Replace("canonical", "other", StringComparison.Ordinal) + "<p>More.</p>")),
        ];

        var responses = await ingestion.ImportAsync(header, isGzip ? Archives.Pack(records) : [.. records.SelectMany(record => record)], chunk: 1000);
        var resumed = await ingestion.ImportAsync(new ImportHeader(header) { SkipRecords = 5 }, isGzip ? Archives.Pack(records) : [.. records.SelectMany(record => record)]);

        Assert.Equal((6, 2, 1), (responses[^1].RecordCount, responses[^1].CreatedCount, responses[^1].RefusedCount));
        var refusal = Assert.Single(responses[^1].Refusals);
        Assert.Equal((5, "submission.html"), (refusal.RecordNumber, string.Join(' ', refusal.Status.Fields)));
        Assert.Equal((6, 1, 0), (resumed[^1].RecordCount, resumed[^1].UnchangedCount, resumed[^1].RefusedCount));
        var articles = await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest(), cancellationToken: Cancellation);
        Assert.Equal(["https://www.example.org/news/two", "https://www.example.org/news/one"], articles.Articles.Select(article => article.Url));
    }

    [Fact]
    public async Task ImportArticles_ArchivedPageWithoutATime_HasTheTimeOfTheArchive()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var page = Encoding.UTF8.GetBytes($"<html><title>An old report of the harbour</title><article><h1>An old report of the harbour</h1><p>{Texts.Of(1, 80)}</p></article>");

        await ingestion.ImportAsync(new ImportHeader { Format = ImportHeader.Types.Format.Warc }, Archives.Response("https://www.example.org/old", "text/html", page));

        var articles = await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest(), cancellationToken: Cancellation);
        Assert.Equal(Archives.Time, Assert.Single(articles.Articles).PublishTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task ImportArticles_BadMessages_AreRefused()
    {
        await using var ingestion = await IngestionFixture.StartAsync();

        var headless = await Refusals.OfAsync(() => SendAsync(ingestion, new ImportArticlesRequest { Chunk = ByteString.CopyFromUtf8("{}") }));
        var formless = await Refusals.OfAsync(() => SendAsync(ingestion, new ImportArticlesRequest { Header = new ImportHeader { SkipRecords = -1 } }));
        var twice = await Refusals.OfAsync(() => SendAsync(ingestion, new ImportArticlesRequest { Header = JsonLines }, new ImportArticlesRequest { Header = JsonLines }));

        Assert.Equal(["header"], headless.Fields);
        Assert.Equal(["header.format", "header.skip_records"], formless.Fields);
        Assert.Equal(["header"], twice.Fields);
    }

    private static async Task SendAsync(IngestionFixture ingestion, params ImportArticlesRequest[] requests)
    {
        using var call = ingestion.Articles.ImportArticles(cancellationToken: Cancellation);
        foreach (var request in requests)
        {
            await call.RequestStream.WriteAsync(request, Cancellation);
        }

        await call.RequestStream.CompleteAsync();
        await foreach (var response in call.ResponseStream.ReadAllAsync(Cancellation))
        {
            Assert.NotNull(response);
        }
    }

    private static byte[] File(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        id = number,
        url = $"https://example.org/line-{number}",
        source = "The Example",
        title = $"Line {number}",
        text = Texts.Of(number, 60),
        time = "2018-02-01T10:00:00",
        language = "en",
    });
}
