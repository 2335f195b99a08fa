using Newsdesk.Entities.V1;
using Newsdesk.Testing;

namespace Newsdesk.Entities.FunctionalTests.Importing;

/// <summary>Dumps that others made to try their own readers with; skipped where the open data is absent.</summary>
public sealed class OpenDumpTests : IDisposable
{
    private readonly KnowledgeFixture _knowledge = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _knowledge.Dispose();

    [Theory]
    [InlineData("mock-dump-for-testing.json")]
    [InlineData("mock-dump-for-long-testing.json")]
    [InlineData("mock-dump-with-bugs.json")]
    public async Task ImportKnowledgeBase_MockDump_CountsEveryLineAndStaysUsable(string name)
    {
        var dump = OpenData.Find(Path.Combine("kb/dumps", name));
        File.Copy(dump, Path.Combine(_knowledge.Dumps, name));
        await using var service = await _knowledge.StartAsync();

        var last = (await KnowledgeFixture.ImportAsync(service, new() { KnowledgeBaseId = "mock", DumpPath = name }))[^1];

        var (items, broken) = Count(await File.ReadAllLinesAsync(dump, Cancellation));
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: read {last.ReadCount}, kept {last.KeptCount}, broken {last.BrokenCount}");
        Assert.Equal((true, items + broken, broken), (last.Done, last.ReadCount, last.BrokenCount));
        Assert.Equal(KnowledgeBase.Types.State.Active, (await KnowledgeFixture.ActivateAsync(service, "mock")).State);
        Assert.Equal(last.KeptCount, (await KnowledgeFixture.Client(service).GetKnowledgeBaseAsync(new() { Name = "knowledgeBases/active" }, cancellationToken: Cancellation)).EntityCount);
    }

    /// <summary>The lines between the brackets, by whether they are JSON at all.</summary>
    private static (long Items, long Broken) Count(IEnumerable<string> lines)
    {
        var (items, broken) = (0L, 0L);
        foreach (var line in lines.Select(line => line.Trim().TrimEnd(',')).Where(line => line.Length > 0 && line is not ("[" or "]")))
        {
            try
            {
                using var json = System.Text.Json.JsonDocument.Parse(line);
                items++;
            }
            catch (System.Text.Json.JsonException)
            {
                broken++;
            }
        }

        return (items, broken);
    }
}
