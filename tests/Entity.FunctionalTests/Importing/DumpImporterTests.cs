using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Importing;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Entities.Knowledge.Wikidata;
using Newsdesk.Testing;
using SharpCompress.Compressors.BZip2;

namespace Newsdesk.Entities.FunctionalTests.Importing;

public sealed class DumpImporterTests : IDisposable
{
    private const int Items = 500;

    private const string Item =
        """{"type":"item","id":"QNUMBER","labels":{"en":{"language":"en","value":"Person Number NUMBERx"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}},""";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dump.json")]
    [InlineData("dump.json.gz")]
    [InlineData("dump.json.bz2")]
    public async Task Import_DumpWithBrokenLines_KeepsTheRestAndCountsThem(string name)
    {
        var job = Job("a", Write(name, $"[\n{Lines(Items)}{{\"type\":\n{Lines(1, from: Items)}nonsense\n]\n"));

        var last = (await RunAsync(job)).Last();

        Assert.Equal((Items + 3, Items + 1, 2), (last.ReadCount, last.KeptCount, last.BrokenCount));
        Assert.Equal(last.TotalBytes, last.ReadBytes);
        using var knowledge = KnowledgeFiles.Open(job.OutputPath, Cancellation);
        Assert.Equal(Items + 1, knowledge.Entries.Count);
        Assert.Equal("q7", Assert.Single(knowledge.Search("Person number 7x")).Id.Value);
        Assert.False(Directory.Exists(job.WorkFolder));
    }

    [Theory]
    [InlineData("dump.json")]
    [InlineData("dump.json.gz")]
    [InlineData("dump.json.bz2")]
    public async Task Import_StoppedAndStartedAgain_GivesTheSameFile(string name)
    {
        var dump = Write(name, $"[\n{Lines(Items)}]\n");
        var whole = Job("whole", dump);
        var stopped = Job("stopped", dump) with { BatchBytes = 4096, CheckpointBytes = 0 };
        var expected = await RunAsync(whole);

        await using (var import = Importer().ImportAsync(stopped, Cancellation).GetAsyncEnumerator(Cancellation))
        {
            Assert.True(await import.MoveNextAsync() && await import.MoveNextAsync() && await import.MoveNextAsync());
        }

        var reached = ImportCheckpoint.Read(stopped.WorkFolder, stopped.Fingerprint);
        var rest = await RunAsync(stopped);

        Assert.True(reached.ReadCount > 0);
        Assert.True(rest[0].ReadCount > reached.ReadCount);
        Assert.Equal(expected[^1], rest[^1]);
        Assert.Equal(await File.ReadAllBytesAsync(whole.OutputPath, Cancellation), await File.ReadAllBytesAsync(stopped.OutputPath, Cancellation));
    }

    [Fact]
    public async Task Import_DumpChangedAfterTheStop_BeginsAgain()
    {
        var job = Job("a", Write("dump.json", $"[\n{Lines(Items)}]\n")) with { BatchBytes = 4096, CheckpointBytes = 0 };
        await using (var import = Importer().ImportAsync(job, Cancellation).GetAsyncEnumerator(Cancellation))
        {
            Assert.True(await import.MoveNextAsync());
        }

        Write("dump.json", $"[\n{Lines(3)}]\n");

        Assert.Equal(3, (await RunAsync(job)).Last().KeptCount);
    }

    [Fact]
    public async Task Import_DumpCutShort_IsRefused()
    {
        var job = Job("a", Write("dump.json", $"[\n{Lines(Items)}"));

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(job));

        Assert.Contains("cut short", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(job.OutputPath));
    }

    [Fact]
    public async Task Import_PackedFilesOneBehindTheOther_ReadsThemAll()
    {
        var dump = Write("dump.json.bz2", $"[\n{Lines(10)}");
        var second = Write("second.json.bz2", $"{Lines(10, from: 10)}]\n");
        await File.AppendAllBytesAsync(dump, await File.ReadAllBytesAsync(second, Cancellation), Cancellation);

        Assert.Equal(20, (await RunAsync(Job("a", dump))).Last().KeptCount);
    }

    [Fact]
    public async Task Import_LineLongerThanABatch_IsCountedAsBroken()
    {
        var job = Job("a", Write("dump.json", $"[\n{Lines(5)}{{\"id\":\"{new string('x', 20_000)}\"}},\n{Lines(5, from: 5)}]\n")) with { BatchBytes = 4096 };

        var last = (await RunAsync(job)).Last();

        Assert.Equal((10, 1), (last.KeptCount, last.BrokenCount));
    }

    [Fact]
    public void ReadSorted_MoreThanTheBufferHolds_GivesEveryRecordInOrder()
    {
        using var sorter = new RunSorter(_folder.Path, "test", 1000);
        var random = new Random(5);
        var records = Enumerable.Range(0, 2000).Select(_ => Encoding.UTF8.GetBytes($"{random.Next(700)}")).ToList();

        records.ForEach(record => sorter.Add(record));

        Assert.True(sorter.Runs.Count > 3);
        Assert.Equal(records.Select(Encoding.UTF8.GetString).Order(StringComparer.Ordinal), sorter.ReadSorted().Select(record => Encoding.UTF8.GetString(record.Span)).ToList());
    }

    private static string Lines(int count, int from = 0) => string.Concat(Enumerable.Range(from, count).Select(number =>
        Item.Replace("NUMBER", $"{number + 1}", StringComparison.Ordinal) + "\n"));

    private static DumpImporter Importer() => new(NullLogger<DumpImporter>.Instance);

    private static async Task<List<ImportProgress>> RunAsync(ImportJob job)
    {
        var progress = new List<ImportProgress>();
        await foreach (var step in Importer().ImportAsync(job, Cancellation))
        {
            progress.Add(step);
        }

        return progress;
    }

    private ImportJob Job(string id, string dump) => new(
        dump, ItemFilter.All, Path.Combine(_folder.Path, $"{id}.work"), Path.Combine(_folder.Path, $"{id}.kb"), new KnowledgeFileOrigin("id", "A test.", DateTimeOffset.UnixEpoch));

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.Path, name);
        using var file = File.Create(path);
        using Stream packed = Path.GetExtension(name) switch
        {
            ".gz" => new GZipStream(file, CompressionLevel.Fastest),
            ".bz2" => BZip2Stream.Create(file, SharpCompress.Compressors.CompressionMode.Compress, decompressConcatenated: false),
            _ => file,
        };
        packed.Write(Encoding.UTF8.GetBytes(content));
        return path;
    }
}
