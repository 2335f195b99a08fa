using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.Articles.V1;
using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Import;
using Newsdesk.Testing;

namespace Newsdesk.EndToEnd.Tests.Import;

/// <summary>Sending files to an ingestion service that is not always there.</summary>
public sealed class ArticleImporterTests : IAsyncLifetime
{
    private readonly FakeIngestionState _state = new();
    private readonly List<string> _refusals = [];
    private readonly List<ImportTally> _reports = [];
    private readonly TemporaryFolder _folder = new();
    private WebApplication _server = null!;
    private GrpcChannel _channel = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(_state);
        _server = builder.Build();
        _server.MapGrpcService<FakeIngestion>();
        await _server.StartAsync();
        _channel = GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { HttpHandler = _server.GetTestServer().CreateHandler() });
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Import_CountsAndReportsEachRefusalWithItsLine()
    {
        var tally = await ImportAsync(Write("news.jsonl", "a\nbad\nb\na\n"));

        Assert.Equal(new ImportTally(Records: 4, Created: 2, Revised: 0, Unchanged: 1, Refused: 1), tally);
        Assert.Equal(["news.jsonl:2: url: is missing; text: is empty"], _refusals);
        Assert.Equal(tally, _reports[^1]);
    }

    [Fact]
    public async Task Import_StreamBreaks_GoesOnAfterTheLastAnswer()
    {
        _state.Breaks.UnionWith([3, 5]);

        var tally = await ImportAsync(Write("news.jsonl", "a\nb\nc\nd\ne\nf\n"));

        // The third and the fifth were taken without an answer, and sent again.
        Assert.Equal(new ImportTally(Records: 6, Created: 4, Revised: 0, Unchanged: 2, Refused: 0), tally);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], _state.Taken);
        Assert.Equal([0, 2, 4], _state.Headers.Select(header => header.SkipRecords));
    }

    [Fact]
    public async Task Import_RefusedAltogether_IsOneSentence()
    {
        _state.Breaks.Add(1);
        _state.BreakWith = StatusCode.InvalidArgument;

        var failure = await Assert.ThrowsAsync<LocalHostException>(() => ImportAsync(Write("news.jsonl", "a\n")));

        Assert.Equal("The import of 'news.jsonl' was refused: the service is going away.", failure.Message);
    }

    [Theory]
    [InlineData(StatusCode.InvalidArgument, "one.jsonl: the service is going away")]
    [InlineData(StatusCode.Unimplemented, "one.jsonl: the ingestion service does not read files of this form yet")]
    public async Task Import_OneOfSeveralFilesIsRefusedAltogether_ImportsTheOthers(StatusCode status, string refusal)
    {
        _state.Breaks.Add(1);
        _state.BreakWith = status;

        var tally = await ImportAsync(Write("one.jsonl", "a\n"), Write("two.jsonl", "b\nc\n"));

        Assert.Equal((2, 1), (tally.Created, tally.Refused));
        Assert.Equal([refusal], _refusals);
    }

    [Fact]
    public async Task Import_SeveralFiles_TellsTheirFormsAndSumsUp()
    {
        var tally = await ImportAsync(Write("one.jsonl", "a\nb\n"), Write("two.html", "c\n"), Write("three.warc.gz", "d\n"), Write("four", "e\n"));

        Assert.Equal(5, tally.Created);
        Assert.Equal(
            [
                ("one.jsonl", ImportHeader.Types.Format.JsonLines, false), ("two.html", ImportHeader.Types.Format.Html, false),
                ("three.warc.gz", ImportHeader.Types.Format.Warc, true), ("four", ImportHeader.Types.Format.JsonLines, false),
            ],
            _state.Headers.Select(header => (header.DisplayName, header.Format, header.Gzip)));
    }

    [Fact]
    public async Task Find_Folder_TakesItsArticlesInTheOrderOfTheirNames()
    {
        using var data = Newsdesk.LocalHost.Data.DataFolder.Open(null);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "sub"));
        foreach (var name in "b.html a.htm notes.txt sub/c.html.gz picture.png".Split(' '))
        {
            Write(name, "x");
        }

        var files = await ImportFiles.FindAsync(_folder.Path, data, TestContext.Current.CancellationToken);

        Assert.Equal(["a.htm", "b.html", Path.Combine("sub", "c.html.gz")], files.Select(file => file.DisplayName));
    }

    [Fact]
    public async Task Find_FolderWithALinkToItself_TakesEachFileOnce()
    {
        using var data = Newsdesk.LocalHost.Data.DataFolder.Open(null);
        Write("a.html", "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "self"), _folder.Path);

        var files = await ImportFiles.FindAsync(_folder.Path, data, TestContext.Current.CancellationToken);

        Assert.Equal(["a.html"], files.Select(file => file.DisplayName));
    }

    [Fact]
    public async Task Import_LongPath_IsTakenUnderTheEndOfItsName()
    {
        var file = ImportFile.Named(Write("a.html", "x")) with { DisplayName = $"{new string('f', 300)}/a.html" };

        await Importer.ImportAsync([file], _reports.Add, _refusals.Add, TestContext.Current.CancellationToken);

        var name = Assert.Single(_state.Headers).DisplayName;
        Assert.Equal(200, name.Length);
        Assert.EndsWith("f/a.html", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_NothingNamed_TakesTheSample()
    {
        using var data = Newsdesk.LocalHost.Data.DataFolder.Open(null);

        var file = Assert.Single(await ImportFiles.FindAsync(null, data, TestContext.Current.CancellationToken));

        Assert.True(File.ReadLines(file.Path).Count() >= 24);
    }

    [Fact]
    public async Task Import_FileCannotBeRead_EndsWithASentenceThatNamesIt()
    {
        var path = Path.Combine(_folder.Path, "broken-link.jsonl");
        File.CreateSymbolicLink(path, Path.Combine(_folder.Path, "nowhere.jsonl"));

        var failure = await Assert.ThrowsAsync<LocalHostException>(() => ImportAsync(path));

        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
    }

    private ArticleImporter Importer => new(new ArticleService.ArticleServiceClient(_channel), TimeProvider.System, NullLogger.Instance);

    private Task<ImportTally> ImportAsync(params IEnumerable<string> paths) =>
        Importer.ImportAsync(
            [.. paths.Select(ImportFile.Named)], _reports.Add, _refusals.Add, TestContext.Current.CancellationToken);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
