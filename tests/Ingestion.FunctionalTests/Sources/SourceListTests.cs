using System.Text;
using Google.Rpc;
using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>OPML in and out.</summary>
public sealed class SourceListTests
{
    private const string List = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="1.0">
        <body>
        <outline text="Broken & unescaped" xmlUrl="https://one.example/feed?a=1&b=2"/>
        <outline text="Category">
          <outline text="Two" XMLURL="https://two.example/feed"/>
          <outline text="Two again" xmlUrl="http://two.example/feed/"/>
        </outline>
        <outline text="No web" xmlUrl="ftp://three.example/feed"/>
        </body>
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ImportSources_BrokenList_AnswersEachLine(DatabaseKind kind)
    {
        await using var fixture = await SourceFixture.StartAsync(kind, new ScriptedWeb());

        var results = await fixture.ImportAsync(Encoding.UTF8.GetBytes(List));

        Assert.Equal([4, 6, 7, 9], results.Select(result => result.LineNumber));
        Assert.Equal(results[1].Source, results[2].Source);
        Assert.Equal((int)Code.InvalidArgument, results[3].Refused.Code);
        Assert.Equal(["source.url"], results[3].Refused.Fields);
        var one = await fixture.Sources.GetSourceAsync(new GetSourceRequest { Name = results[0].Source }, cancellationToken: Cancellation);
        Assert.Equal(("Broken & unescaped", "https://one.example/feed?a=1&b=2"), (one.DisplayName, one.Url));
    }

    [Fact]
    public async Task ImportSources_Twice_ChangesNothing()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());
        var first = await fixture.ImportAsync(Encoding.UTF8.GetBytes(List));

        Assert.Equal(first, await fixture.ImportAsync(Encoding.UTF8.GetBytes(List)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>404</body></html>")]
    public async Task ImportSources_NoList_IsRefused(string document)
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());

        var refusal = await Refusals.OfAsync(() => fixture.ImportAsync(Encoding.UTF8.GetBytes(document)));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Equal(["opml"], refusal.Fields);
    }

    [Fact]
    public async Task ImportSources_BeyondFourMebibytes_IsRefused()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());

        var refusal = await Refusals.OfAsync(() => fixture.ImportAsync([.. Encoding.UTF8.GetBytes("<opml>"), .. new byte[4 * 1024 * 1024]]));

        Assert.Equal(["opml"], refusal.Fields);
    }

    [Fact]
    public async Task ExportSources_IntoAnEmptyPlace_GivesTheSameSources()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());
        await fixture.ImportAsync(Encoding.UTF8.GetBytes(List));
        await fixture.CreateAsync(
            new V1.Source
            {
                Url = "https://four.example/feed?q='\"<&>",
                DisplayName = "Caf\u00E9 <b> & \"more\"",
                Paused = true,
                MinIntervalDuration = Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(TimeSpan.FromSeconds(90)),
            },
            "own-id");
        var list = await fixture.Sources.ExportSourcesAsync(new ExportSourcesRequest(), cancellationToken: Cancellation);
        await using var empty = await SourceFixture.StartAsync(web: new ScriptedWeb());

        await empty.ImportAsync(list.Opml.ToByteArray());

        Assert.Equal(await SourcesAsync(fixture), await SourcesAsync(empty));
        Assert.Equal(list.Opml, (await empty.Sources.ExportSourcesAsync(new ExportSourcesRequest(), cancellationToken: Cancellation)).Opml);
    }

    private static async Task<IEnumerable<(string, string, string, bool, TimeSpan, TimeSpan)>> SourcesAsync(SourceFixture fixture) =>
        (await fixture.Sources.ListSourcesAsync(new ListSourcesRequest(), cancellationToken: Cancellation)).Sources.Select(source =>
            (source.Name, source.Url, source.DisplayName, source.Paused, source.MinIntervalDuration.ToTimeSpan(), source.MaxIntervalDuration.ToTimeSpan()));
}
