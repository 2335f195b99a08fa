using Google.Protobuf;
using Newsdesk.Testing;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>What the long corpus becomes when nothing goes wrong; found once for all tests of a class.</summary>
public sealed class UndisturbedRun : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The file that was imported.</summary>
    public string Corpus { get; private set; } = "";

    public SortedDictionary<string, ByteString> State { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Corpus = LongCorpus.Write(Path.Combine(_folder.Path, "long.jsonl"));
        await using var suite = await RunningSuite.StartAsync();
        await suite.ImportAsync(Corpus);
        State = await suite.StateAsync();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
