using System.Globalization;
using System.Text.Json;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Training.Links;

/// <summary>A knowledge base of labelled entries. Their ids are titles; ours are made up.</summary>
internal sealed class LinkWorld
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>One entry of so many is left out.</summary>
    private const int Share = 6;

    private readonly Dictionary<EntityId, string> _titles = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private LinkWorld(string version, IEnumerable<Line> lines, IReadOnlyDictionary<string, IReadOnlyList<string>> demonyms, bool hasProminence)
    {
        var entries = new List<KnowledgeEntry>();
        foreach (var line in lines)
        {
            var id = EntityId.Parse(string.Create(CultureInfo.InvariantCulture, $"e{_titles.Count}"));
            _titles.Add(id, line.Id);
            _known.Add(line.Id);
            entries.Add(new KnowledgeEntry
            {
                Id = id,
                Kind = line.Type switch
                {
                    "person" => MentionKind.Person,
                    "organization" => MentionKind.Organization,
                    "location" => MentionKind.Place,
                    _ => MentionKind.Other,
                },
                Name = line.Name,
                Aliases = [.. (line.Aliases ?? []).Where(NameForm.IsName)],
                Demonyms = demonyms.GetValueOrDefault(line.Name, []),
                Description = line.Description ?? "",
                Prominence = hasProminence ? line.Prominence ?? 1 : 1,
            });
        }

        Knowledge = KnowledgeBase.Build(version, entries);
    }

    public KnowledgeBase Knowledge { get; }

    /// <summary>The world of all entries, and two that each lack some of them: there some names mean nobody. One tells how often its entries are in the news. Countries have the demonyms of the starter set.</summary>
    public static IReadOnlyList<LinkWorld> Read(string path)
    {
        var lines = File.ReadLines(path).Select(line => JsonSerializer.Deserialize<Line>(line, Options) ?? throw new IOException($"{path} has an empty line.")).ToList();
        var demonyms = StarterSet.Read().Where(entry => entry.Demonyms.Count > 0).ToDictionary(entry => entry.Name, entry => entry.Demonyms, StringComparer.Ordinal);
        return
        [
            new("all", lines, demonyms, hasProminence: false),
            new("first", lines.Where((_, index) => index % Share != 0), demonyms, hasProminence: true),
            new("second", lines.Where((_, index) => index % Share != Share / 2), demonyms, hasProminence: false),
        ];
    }

    public bool Has(string title) => _known.Contains(title);

    public string TitleOf(KnowledgeEntry entry) => _titles[entry.Id];

    private sealed record Line(string Id, string Name, string[]? Aliases, string? Description, string? Type, int? Prominence);
}
