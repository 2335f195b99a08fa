namespace Newsdesk.Entities.Knowledge;

/// <summary>Finds entries by the start of any word of any of their names.</summary>
internal sealed class NameIndex
{
    private readonly (string Key, string Folded, KnowledgeEntry Entry, bool IsName)[] _rows;

    private NameIndex((string Key, string Folded, KnowledgeEntry Entry, bool IsName)[] rows) => _rows = rows;

    public static NameIndex Build(IEnumerable<KnowledgeEntry> entries)
    {
        var rows = new List<(string Key, string Folded, KnowledgeEntry Entry, bool IsName)>();
        foreach (var entry in entries)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in (IEnumerable<string>)[entry.Name, .. entry.Aliases, .. entry.ShortForms, .. entry.Demonyms])
            {
                var folded = NameFolding.Fold(name);
                if (seen.Add(folded))
                {
                    rows.AddRange(WordStarts(folded).Select(start => (folded[start..], folded, entry, ReferenceEquals(name, entry.Name))));
                }
            }
        }

        return new NameIndex([.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.Entry.Id.Value, StringComparer.Ordinal)]);
    }

    /// <summary>The entries found, best first: the whole name, then its beginning, then the beginning of a later word; names before aliases, well known before little known, short before long.</summary>
    public IReadOnlyList<KnowledgeEntry> Search(string query)
    {
        var folded = NameFolding.Fold(query.Trim());
        var best = new Dictionary<KnowledgeEntry, int>(ReferenceEqualityComparer.Instance);
        for (var i = FindFirst(folded); i < _rows.Length && _rows[i].Key.StartsWith(folded, StringComparison.Ordinal); i++)
        {
            var rank = Rank(_rows[i], folded);
            best[_rows[i].Entry] = best.TryGetValue(_rows[i].Entry, out var known) ? Math.Min(known, rank) : rank;
        }

        return
        [
            .. best.OrderBy(found => found.Value)
                .ThenByDescending(found => found.Key.Prominence)
                .ThenBy(found => found.Key.Name.Length)
                .ThenBy(found => found.Key.Id.Value, StringComparer.Ordinal)
                .Select(found => found.Key),
        ];
    }

    private static int Rank((string Key, string Folded, KnowledgeEntry Entry, bool IsName) row, string query)
    {
        var place = row.Folded.Length == query.Length ? 0 : row.Key.Length == row.Folded.Length ? 2 : 4;
        return place + (row.IsName ? 0 : 1);
    }

    private static IEnumerable<int> WordStarts(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (i == 0 || (!char.IsLetterOrDigit(name[i - 1]) && char.IsLetterOrDigit(name[i])))
            {
                yield return i;
            }
        }
    }

    private int FindFirst(string query)
    {
        var (low, high) = (0, _rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_rows[middle].Key, query) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
