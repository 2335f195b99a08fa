using System.Text.Json;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.Knowledge.Wikidata;

/// <summary>Makes entries of the items of a Wikidata dump. Pure and safe to call from many threads.</summary>
public static class WikidataImport
{
    private const int WellKnown = 40;
    private const int WorldKnown = 150;

    /// <summary>The entry that a line holds; null when it holds none that is wanted: no item, filtered out, or without a name in English.</summary>
    /// <param name="asOf">When the dump was made, for items that do not tell when they were changed.</param>
    /// <exception cref="JsonException">The line is broken; the message says how.</exception>
    public static KnowledgeEntry? ReadLine(ReadOnlySpan<byte> line, ItemFilter filter, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(filter);

        WikidataItem item;
        try
        {
            item = WikidataItemReader.Read(line);
        }
        catch (InvalidOperationException notText)
        {
            throw new JsonException($"a text is not well-formed: {notText.Message}", notText);
        }

        if (!item.IsItem || !NameForm.IsName(item.Label) || !filter.Takes(item))
        {
            return null;
        }

        if (!ResourceIds.TryParse(item.Id.ToLowerInvariant(), out EntityId id))
        {
            throw new JsonException($"'{item.Id}' is no id");
        }

        return new KnowledgeEntry
        {
            Id = id,
            Kind = KindRules.KindOf(item),
            Name = item.Label,
            Aliases = [.. item.Aliases.Where(NameForm.IsName).Where(alias => alias != item.Label).Distinct(StringComparer.Ordinal)],
            Demonyms = [.. item.Demonyms.Where(NameForm.IsName).Distinct(StringComparer.Ordinal)],
            Description = item.Description,
            Prominence = item.Sitelinks >= WorldKnown ? 3 : item.Sitelinks >= WellKnown ? 2 : 1,
            AsOf = item.Modified ?? asOf,
            Source = "Wikidata",
            Licence = "CC0-1.0",
            WikidataId = item.Id,
        };
    }
}
