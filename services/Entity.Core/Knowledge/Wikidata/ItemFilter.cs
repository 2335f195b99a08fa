namespace Newsdesk.Entities.Knowledge.Wikidata;

/// <summary>Which items of a dump are wanted.</summary>
/// <param name="ClassIds">Wikidata ids of classes of which an item has to be an instance of one; empty means all.</param>
/// <param name="MinSitelinks">Pages of Wikipedia and its sisters that an item has to have.</param>
public sealed record ItemFilter(IReadOnlyList<string> ClassIds, int MinSitelinks)
{
    public static ItemFilter All { get; } = new([], 0);

    internal bool Takes(WikidataItem item) =>
        item.Sitelinks >= MinSitelinks && (ClassIds.Count == 0 || item.Classes.Exists(id => ClassIds.Contains(id, StringComparer.OrdinalIgnoreCase)));
}
