using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Knowledge.Wikidata;

/// <summary>Tells the kind of an item: by its classes, and where they say nothing by the properties that it has. The rules are those of <c>kinds.txt</c>.</summary>
internal static class KindRules
{
    private static readonly FrozenDictionary<string, (int Order, MentionKind Kind)> Rules = Read();

    private static readonly FrozenDictionary<string, byte[]> Properties = Rules.Keys.Where(id => id[0] == 'P').ToFrozenDictionary(id => id, Encoding.UTF8.GetBytes);

    /// <summary>The property that the reader stands at, when a rule names it.</summary>
    public static string? PropertyOf(ref Utf8JsonReader reader)
    {
        foreach (var (id, bytes) in Properties)
        {
            if (reader.ValueTextEquals(bytes))
            {
                return id;
            }
        }

        return null;
    }

    public static MentionKind KindOf(WikidataItem item) => First(item.Classes) ?? First(item.Properties) ?? MentionKind.Other;

    // The rule that stands first wins, in whatever order the item tells its classes.
    private static MentionKind? First(List<string> ids)
    {
        (int Order, MentionKind Kind)? best = null;
        foreach (var id in ids)
        {
            if (Rules.TryGetValue(id, out var rule) && (best is null || rule.Order < best.Value.Order))
            {
                best = rule;
            }
        }

        return best?.Kind;
    }

    private static FrozenDictionary<string, (int Order, MentionKind Kind)> Read()
    {
        using var content = typeof(KindRules).Assembly.GetManifestResourceStream("Knowledge/Wikidata/kinds.txt")
            ?? throw new InvalidOperationException("The rules of kinds are missing.");
        using var reader = new StreamReader(content);
        var rules = new Dictionary<string, (int Order, MentionKind Kind)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split(' ', 3);
                rules.Add(parts[0], (rules.Count, Enum.Parse<MentionKind>(parts[1], ignoreCase: true)));
            }
        }

        return rules.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
