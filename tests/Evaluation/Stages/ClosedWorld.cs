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
                entries.Add(new KnowledgeEntry { Id = id, Kind = KindOf(entry.Type), Name = entry.Name, Aliases = entry.Aliases ?? [], Description = entry.Description ?? "" });
            }
        }

        return (KnowledgeBase.Build("closed-world", entries), uris);
    }

    private static MentionKind KindOf(string? type) => type?.ToUpperInvariant() switch
    {
        "PERSON" or "PER" => MentionKind.Person,
        "ORGANIZATION" or "ORGANISATION" or "ORG" => MentionKind.Organization,
        "PLACE" or "LOCATION" or "LOC" => MentionKind.Place,
        _ => MentionKind.Other,
    };

    private sealed record Entry(string Id, string Name, string[]? Aliases, string? Description, string? Type);
}
