using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Importing;
using Newsdesk.Testing;

namespace Newsdesk.Entities.FunctionalTests.Importing;

public sealed class BuildCommandTests : IDisposable
{
    private const string Dump =
        """
        [
        {"type":"item","id":"Q7","labels":{"en":{"language":"en","value":"Anna Lindholm"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}},
        {"type":"item","id":
        ]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_ADump_BuildsTheFileAndTellsHowFarItIs(bool isTerminal)
    {
        var dump = Path.Combine(_folder.Path, "dump.json");
        var built = Path.Combine(_folder.Path, "world.kb");
        await File.WriteAllTextAsync(dump, Dump, TestContext.Current.CancellationToken);

        var (code, told) = await RunAsync(isTerminal, dump, built, "Q5");

        Assert.Equal(0, code);
        Assert.Contains("100 %  2 items, 1 kept, 1 broken", told, StringComparison.Ordinal);
        using var knowledge = KnowledgeFiles.Open(built, TestContext.Current.CancellationToken);
        Assert.Equal("Anna Lindholm", Assert.Single(knowledge.Entries).Name);
    }

    [Theory]
    [InlineData]
    [InlineData("dump.xml", "world.kb")]
    [InlineData("dump.json", "world")]
    [InlineData("dump.json", "world.kb", "--min-sitelinks", "many")]
    [InlineData("dump.json", "world.kb", "human")]
    public async Task Run_NoSuchCall_TellsTheUsage(params string[] args)
    {
        var (code, told) = await RunAsync(isTerminal: false, args);

        Assert.Equal(1, code);
        Assert.StartsWith("usage: build-knowledge DUMP FILE.kb", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MissingDump_NamesIt()
    {
        var dump = Path.Combine(_folder.Path, "none.json");

        var (code, told) = await RunAsync(isTerminal: false, dump, Path.Combine(_folder.Path, "world.kb"));

        Assert.Equal(1, code);
        Assert.Contains(dump, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 100, "[..............................]   0 %  50 items, 40 kept, 1 broken, 5 a second")]
    [InlineData(50, 100, "[###############...............]  50 %  50 items, 40 kept, 1 broken, 5 a second, 10 s left")]
    [InlineData(1, 1_000, "[..............................]   0 %  50 items, 40 kept, 1 broken, 5 a second, 2 h 46 min left")]
    [InlineData(100, 100, "[##############################] 100 %  50 items, 40 kept, 1 broken, 5 a second")]
    public void Render_Progress_TellsShareSpeedAndTime(long read, long total, string expected) =>
        Assert.Equal(expected, ProgressBar.Render(new ImportProgress(50, 40, 1, read, total), TimeSpan.FromSeconds(10), default));

    private static async Task<(int Code, string Told)> RunAsync(bool isTerminal, params string[] args)
    {
        await using var errors = new StringWriter();
        var code = await BuildCommand.RunAsync(args, TimeProvider.System, isTerminal, errors, TestContext.Current.CancellationToken);
        return (code, errors.ToString());
    }
}
