using Newsdesk.EndToEnd.Tests.CommandLine;
using Newsdesk.LocalHost.Options;
using Newsdesk.LocalHost.Sidecar.Faults;
using Newsdesk.Testing;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>The sample corpus through the whole suite.</summary>
public sealed class SampleTests
{
    private const int Records = 51;
    private const int Revised = 4;
    private const int Documents = 7;

    [Fact]
    public async Task Import_EveryArticleIsInAStoryAndEveryDocumentVerifies()
    {
        await using var suite = await RunningSuite.StartAsync();

        var tally = await suite.ImportAsync(RunningSuite.Sample);

        Assert.Equal((Records, Records - Revised, Revised), (tally.Records, tally.Created, tally.Revised));
        var stories = await suite.StoriesAsync();
        Assert.Equal(Records - Revised, stories.Sum(story => story.ArticleCount));
        var verification = await suite.VerifyAsync();
        Assert.Equal((stories.Count, 0), (verification.Documents, verification.Problems.Count));
        Assert.True(verification.Sentences > 5 * Documents);
        Assert.False(File.Exists(suite.DeadLetters));
    }

    [Fact]
    public async Task Import_SixEvents_AreAStoryEach()
    {
        await using var suite = await RunningSuite.StartAsync();
        await suite.ImportAsync(RunningSuite.Sample);
        var ids = await SampleEvents.ReadIdsAsync(RunningSuite.Sample, TestContext.Current.CancellationToken);

        var stories = await suite.MemberAddressesAsync();

        Assert.Equal(SampleEvents.Stories, SampleEvents.Lines(stories.Select(addresses => addresses.Select(address => ids[address]))));
    }

    [Fact]
    public async Task Import_TwiceIntoOnePlace_DoublesNothing()
    {
        await using var suite = await RunningSuite.StartAsync();
        await suite.ImportAsync(RunningSuite.Sample);
        var first = await suite.StateAsync();

        var again = await suite.ImportAsync(RunningSuite.Sample);

        Assert.Equal((Records, 0, 0, Records), (again.Records, again.Created, again.Revised, again.Unchanged));
        SuiteStates.AssertSame(first, await suite.StateAsync());
    }

    [Fact]
    public async Task Import_IntoTwoFreshPlaces_GivesTheSameBytes()
    {
        var first = await StateOfSampleAsync();
        var second = await StateOfSampleAsync();

        SuiteStates.AssertSame(first, second);
    }

    [Fact]
    public async Task SecondStart_OnTheSameData_LosesAndDoublesNothing()
    {
        using var folder = new TemporaryFolder();
        var first = await StateOfSampleAsync(folder.Path);

        await using var suite = await RunningSuite.StartAsync(new LocalHostOptions { Data = folder.Path });
        await suite.PublishedAsync();
        SuiteStates.AssertSame(first, await suite.StateAsync());
        var again = await suite.ImportAsync(RunningSuite.Sample);

        Assert.Equal(0, again.Accepted);
        SuiteStates.AssertSame(first, await suite.StateAsync());
        Assert.Empty((await suite.VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Import_OverAFaultyBus_GivesTheSameBytes()
    {
        var undisturbed = await StateOfSampleAsync();

        var disturbed = await StateOfSampleAsync(faults: new FaultPlan
        {
            Seed = 1,
            Duplicate = 0.3,
            Reorder = 0.3,
            Delay = 0.3,
            Drop = 0.2,
            Refuse = 0.2,
        });

        SuiteStates.AssertSame(undisturbed, disturbed);
    }

    [Fact]
    public async Task Import_FolderOfPages_TakesTheirArticles()
    {
        await using var suite = await RunningSuite.StartAsync();
        var pages = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sample", "html"), "*.html").Order(StringComparer.Ordinal).ToArray();

        var tally = await suite.ImportAsync(pages);

        Assert.Equal(pages.Length, tally.Created);
        Assert.Equal(pages.Length, (await suite.StoriesAsync()).Sum(story => story.ArticleCount));
    }

    [Fact]
    public async Task CommandLine_PrintsStoriesDocumentNotesAndAddresses()
    {
        var result = await LocalHostProcess.RunAsync(["--exit"]);

        Assert.Equal("", result.Errors);
        Assert.Equal(0, result.ExitCode);
        Assert.All(
            (string[])["51 articles read: 47 new, 4 revised, 0 already known, 0 refused.", "What's happened", "What the papers say", "Notes", "  [1] ",
                "documents verify", "articles a second", "Addresses", "story-assembly"],
            part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CommandLine_MalformedLines_AreCountedAndNamed()
    {
        var good = await File.ReadAllLinesAsync(RunningSuite.Sample, TestContext.Current.CancellationToken);

        using var folder = new TemporaryFolder();
        var result = await LocalHostProcess.RunAsync(["--exit", "--import", "-", "--data", folder.Path], $"{good[0]}\nnot json\n\n{{\"title\":\"No address\"}}\n{good[1]}\n");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("4 articles read: 2 new, 0 revised, 0 already known, 2 refused.", result.Output, StringComparison.Ordinal);
        var refusals = result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("standard input:2: ", refusals[0], StringComparison.Ordinal);
        Assert.StartsWith("standard input:4: ", refusals[1], StringComparison.Ordinal);
        Assert.Equal(2, refusals.Length);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.jsonl"));
    }

    private static async Task<SortedDictionary<string, Google.Protobuf.ByteString>> StateOfSampleAsync(string? data = null, FaultPlan? faults = null)
    {
        await using var suite = await RunningSuite.StartAsync(new LocalHostOptions { Data = data }, faults);
        await suite.ImportAsync(RunningSuite.Sample);
        return await suite.StateAsync();
    }
}
