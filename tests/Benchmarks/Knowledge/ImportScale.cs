using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.Entities.Importing;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Entities.Knowledge.Wikidata;

namespace Newsdesk.Benchmarks.Knowledge;

/// <summary>Measures the import of a dump that is made of a sample of items (JSON Lines of id, label, description, aliases, facts) as often as asked for, each time under new ids.</summary>
internal static class ImportScale
{
    public static async Task RunAsync(string sample, int repeats, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsdesk-import-").FullName;
        var dump = Path.Combine(folder, "dump.json");
        var items = await WriteDumpAsync(sample, repeats, dump, cancellationToken);
        var job = new ImportJob(dump, ItemFilter.All, Path.Combine(folder, "work"), Path.Combine(folder, "out.kb"), new KnowledgeFileOrigin("measured", "A measurement.", DateTimeOffset.UnixEpoch));
        var (wall, processor) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var (last, readDone) = (default(ImportProgress), TimeSpan.Zero);
        await foreach (var progress in new DumpImporter(NullLogger<DumpImporter>.Instance).ImportAsync(job, cancellationToken))
        {
            (last, readDone) = (progress, last.ReadCount == progress.ReadCount ? readDone : Environment.CpuUsage.TotalTime - processor);
        }

        var total = Environment.CpuUsage.TotalTime - processor;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{items:N0} items of {new FileInfo(dump).Length / items:N0} bytes: {last.ReadCount:N0} read, {last.KeptCount:N0} kept, {last.BrokenCount:N0} broken");
        Console.WriteLine($"{items / total.TotalSeconds:N0} items a second of processor in all, {items / readDone.TotalSeconds:N0} without writing the file; {TimeProvider.System.GetElapsedTime(wall).TotalSeconds:F1} s by the clock; peak memory {process.PeakWorkingSet64 >> 20:N0} MB");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> WriteDumpAsync(string sample, int repeats, string dump, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(sample, cancellationToken);
        await using var output = new StreamWriter(dump);
        await output.WriteLineAsync("[");
        for (var i = 0; i < lines.Length; i++)
        {
            var item = ToDump(JsonNode.Parse(lines[i])?.AsObject() ?? []);
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                item["id"] = $"Q{(repeat * lines.Length) + i + 1}";
                await output.WriteLineAsync(item.ToJsonString() + ",");
            }
        }

        await output.WriteLineAsync("]");
        return lines.Length * repeats;
    }

    // The sample tells facts in a short form; a dump spells them out as statements.
    private static JsonObject ToDump(JsonObject sample)
    {
        var claims = new JsonObject();
        foreach (var (property, statements) in sample["facts"]?.AsObject() ?? [])
        {
            claims[property] = new JsonArray([.. statements?.AsArray().OfType<JsonObject>().Select(statement => ToStatement(property, statement)) ?? []]);
        }

        return new JsonObject
        {
            ["type"] = "item",
            ["id"] = "",
            ["labels"] = new JsonObject { ["en"] = InEnglish(sample["label"]) },
            ["descriptions"] = new JsonObject { ["en"] = InEnglish(sample["description"]) },
            ["aliases"] = new JsonObject { ["en"] = new JsonArray([.. sample["aliases"]?.AsArray().Select(InEnglish) ?? []]) },
            ["claims"] = claims,
            ["sitelinks"] = new JsonObject { ["enwiki"] = new JsonObject { ["site"] = "enwiki", ["title"] = sample["enwiki"]?.DeepClone() } },
        };
    }

    private static JsonObject ToStatement(string property, JsonObject statement)
    {
        var value = statement["value"];
        var isItem = value?.GetValueKind() is System.Text.Json.JsonValueKind.String && value.GetValue<string>() is ['Q', >= '0' and <= '9', ..];
        return new JsonObject
        {
            ["mainsnak"] = new JsonObject
            {
                ["snaktype"] = "value",
                ["property"] = property,
                ["datavalue"] = new JsonObject
                {
                    ["value"] = isItem ? new JsonObject { ["entity-type"] = "item", ["id"] = value?.DeepClone() } : value?.DeepClone(),
                    ["type"] = isItem ? "wikibase-entityid" : "string",
                },
            },
            ["type"] = "statement",
            ["rank"] = statement["rank"]?.DeepClone(),
        };
    }

    private static JsonObject InEnglish(JsonNode? text) => new JsonObject { ["language"] = "en", ["value"] = text?.DeepClone() };
}
