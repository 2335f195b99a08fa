using System.Globalization;
using System.Text;
using System.Text.Json;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Evaluation.Stages;

/// <summary>A knowledge base given with a set. Its ids are URIs of any form; ours are made up and remembered.</summary>
internal static class ClosedWorld
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The form has no demonyms; a country has those that ship.</summary>
    private static readonly Lazy<Dictionary<string, IReadOnlyList<string>>> Demonyms = new(() =>
        ProductKnowledge.Shipped.Entries.Where(entry => entry.Demonyms.Count > 0).ToDictionary(entry => entry.Name, entry => entry.Demonyms, StringComparer.Ordinal));

    public static (KnowledgeBase Knowledge, IReadOnlyDictionary<EntityId, string> Uris) Read(string setPath, string kb)
    {
        var uris = new Dictionary<EntityId, string>();
        var entries = new List<KnowledgeEntry>();
        using var lines = new StringReader(Encoding.UTF8.GetString(Input.JsonLines.Bytes(setPath, kb)));
        while (lines.ReadLine() is { } line)
        {
            if (JsonSerializer.Deserialize<Entry>(line, Options) is { Name.Length: > 0 } entry)
            {
                var id = EntityId.Parse(string.Create(CultureInfo.InvariantCulture, $"e{uris.Count}"));
                uris[id] = entry.Id;
                entries.Add(new KnowledgeEntry
                {
                    Id = id,
                    Kind = KindOf(entry.Type),
                    Name = entry.Name,
                    Aliases = [.. (entry.Aliases ?? []).Where(NameForm.IsName)],
                    Demonyms = Demonyms.Value.GetValueOrDefault(entry.Name, []),
                    Description = entry.Description ?? "",
                });
            }
        }

        return (KnowledgeBase.Build("closed-world", entries), uris);
    }

    // By name, or by the classes of Wikidata: human, geographic entity, organization; of several the first in this order.
    private static MentionKind KindOf(string? type)
    {
        var types = (type ?? "").ToUpperInvariant().Split('|', StringSplitOptions.TrimEntries);
        return types.Intersect(["PERSON", "PER", "HUMAN", "Q215627", "Q5"]).Any() ? MentionKind.Person
            : types.Intersect(["PLACE", "LOCATION", "LOC", "GPE", "Q27096213", "Q2221906"]).Any() ? MentionKind.Place
            : types.Intersect(["ORGANIZATION", "ORGANISATION", "ORG", "Q43229"]).Any() ? MentionKind.Organization
            : MentionKind.Other;
    }

    private sealed record Entry(string Id, string Name, string[]? Aliases, string? Description, string? Type);
}
