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

    private readonly Dictionary<EntityId, string> _titles = [];

    private LinkWorld(string version, IEnumerable<Line> lines, IReadOnlyDictionary<string, IReadOnlyList<string>> demonyms)
    {
        var entries = new List<KnowledgeEntry>();
        foreach (var line in lines)
        {
            var id = EntityId.Parse(string.Create(CultureInfo.InvariantCulture, $"e{_titles.Count}"));
            _titles.Add(id, line.Id);
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
                Aliases = line.Aliases ?? [],
                Demonyms = demonyms.GetValueOrDefault(line.Name, []),
                Description = line.Description ?? "",
            });
        }

        Knowledge = KnowledgeBase.Build(version, entries);
    }

    public KnowledgeBase Knowledge { get; }

    /// <summary>The world of all entries, and two of which each lacks the half that the other has: there many names mean nobody. Countries have the demonyms of the starter set.</summary>
    public static IReadOnlyList<LinkWorld> Read(string path)
    {
        var lines = File.ReadLines(path).Select(line => JsonSerializer.Deserialize<Line>(line, Options) ?? throw new IOException($"{path} has an empty line.")).ToList();
        var demonyms = StarterSet.Read().Where(entry => entry.Demonyms.Count > 0).ToDictionary(entry => entry.Name, entry => entry.Demonyms, StringComparer.Ordinal);
        return
        [
            new("all", lines, demonyms),
            new("even", lines.Where((_, index) => index % 2 == 0), demonyms),
            new("odd", lines.Where((_, index) => index % 2 == 1), demonyms),
        ];
    }

    public string TitleOf(KnowledgeEntry entry) => _titles[entry.Id];

    private sealed record Line(string Id, string Name, string[]? Aliases, string? Description, string? Type);
}
