using System.Globalization;
using System.Text;
using System.Text.Json;
using Newsdesk.Stories.Clustering;

namespace Newsdesk.Training;

/// <summary>Counts in how many stories each term occurs: what the clusterer knows of the news before it has read any.</summary>
internal sealed class StoryFrequencyTrainer : IModelTrainer
{
    /// <summary>Terms of a single story say no more than terms never seen.</summary>
    private const int MinStories = 2;

    private static readonly Source[] Sources =
    [
        new("linking/wikinews.jsonl", "Wikinews texts", "CC BY 2.5", StoryField: "id"),
        new("linking/gum_news.jsonl", "GUM, its Wikinews part", "CC BY 4.0 / CC BY 2.5", StoryField: "id"),
        new("clustering/uci_headlines.jsonl", "UCI News Aggregator, headlines by story", "headlines; only counts are kept", StoryField: "cluster"),
    ];

    public string Name => "story-frequencies";

    public string DefaultOutput => Path.Combine("services", "StoryAssembly.Core", "Clustering", "Model");

    public IReadOnlyDictionary<string, byte[]> Train(string data)
    {
        var stories = 0;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = new List<(Source Source, int Texts, int Stories)>();
        foreach (var source in Sources)
        {
            var (texts, terms) = Read(Path.Combine(data, source.File), source);
            foreach (var term in terms.Values.SelectMany(story => story))
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }

            stories += terms.Count;
            read.Add((source, texts, terms.Count));
        }

        var kept = counts.Where(count => count.Value >= MinStories).OrderBy(count => count.Key, StringComparer.Ordinal).ToList();
        return new Dictionary<string, byte[]>
        {
            ["story-frequencies.tsv"] = Encoding.UTF8.GetBytes(Table(stories, kept)),
            ["README.md"] = Encoding.UTF8.GetBytes(Card(read, stories, kept.Count)),
        };
    }

    private static (int Texts, Dictionary<string, HashSet<string>> TermsByStory) Read(string path, Source source)
    {
        var texts = 0;
        var terms = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var item = JsonDocument.Parse(line);
            var story = Field(item, source.StoryField);
            if (!terms.TryGetValue(story, out var known))
            {
                terms.Add(story, known = new(StringComparer.Ordinal));
            }

            known.UnionWith(TermReader.Read(Field(item, "title"), Field(item, "text")).Keys);
            texts++;
        }

        return (texts, terms);
    }

    private static string Field(JsonDocument item, string name) =>
        item.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    private static string Table(int stories, List<KeyValuePair<string, int>> counts)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"*\t{stories}\n");
        foreach (var (term, count) in counts)
        {
            table.Append(CultureInfo.InvariantCulture, $"{term}\t{count}\n");
        }

        return table.ToString();
    }

    private static string Card(List<(Source Source, int Texts, int Stories)> read, int stories, int terms)
    {
        var rows = string.Join('\n', read.Select(r => string.Create(CultureInfo.InvariantCulture, $"| {r.Source.Title} | {r.Texts} | {r.Stories} | {r.Source.License} |")));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Story frequencies

            In how many of {stories} stories each of {terms} terms occurs; terms of fewer than {MinStories} stories are left out.

            **Use.** The clusterer weighs a term by how few stories have it: these counts plus those of the stories that live now. They matter for the first
            hours of a new installation; after that the stream's own counts outweigh them.

            **Form.** `story-frequencies.tsv`: `term TAB stories`, in ordinal order; the first line has the number of stories for `*`. A term is a word as
            `TermReader` forms it: lower case, without accents and common English endings.

            | trained on | texts | stories | licence |
            |---|---|---|---|
            {rows}

            It holds counts only, no text. Each Wikinews text counts as one story.

            **Limits.** English, years 2004 to 2018. For other languages the counts say nothing and all terms begin equal.

            **Train again.** `dotnet run -c Release --project services/Training -- story-frequencies ../shared/data` writes the same bytes from the same data.

            """).ReplaceLineEndings("\n");
    }

    /// <param name="StoryField">The field that tells which texts are one story.</param>
    private sealed record Source(string File, string Title, string License, string StoryField);
}
