using System.Text.Unicode;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Knowledge;

/// <summary>
/// Finds entries by the start of any word of any of their names, and by one that differs from it in a letter. Whatever the query, only a bounded number of
/// names is weighed: all that begin like it, or else those that are worth most. Nothing but the answer is read in full.
/// </summary>
internal sealed class NameSearch(KnowledgeImage image, EntryCache entries)
{
    private const int MinMisspelt = 4;
    private const int MaxName = 2048;
    private const int ShortName = 128;

    // Over every worth: a name that is written like the query. Below every worth: one that differs from it in a letter.
    private const int Exact = 1 << 20;
    private const int ExactName = 1 << 21;
    private const int Misspelt = -(1 << 22);

    private readonly BestRows _best = new(image);

    /// <summary>
    /// The entries found, best first: the whole name, then its beginning, then the beginning of a later word; names before aliases, well known before little
    /// known, short before long. Misspelt ones come last, and only when there are fewer than <paramref name="enough"/> others. Each is read when it is asked for.
    /// </summary>
    public IEnumerable<KnowledgeEntry> Search(string query, MentionKind? kind, int enough)
    {
        var folded = NameFolding.Fold(query.Trim());
        var key = folded[..Math.Min(folded.Length, SearchRows.KeyLength)];
        var found = new Dictionary<int, int>();
        Collect(key, 0, kind, found);
        if (found.Count < enough && key.Length >= MinMisspelt)
        {
            CollectMisspelt(key, kind, found);
        }

        return found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => entries.Get(pair.Key));
    }

    /// <summary>Entries of a kind one of whose names ends with these words, best first, at most <paramref name="max"/> of them; of very many those that are worth most.</summary>
    public List<AliasMeaning> FindEndingWith(ReadOnlySpan<char> words, MentionKind kind, int max)
    {
        var key = NameFolding.Fold(words[..Math.Min(words.Length, SearchRows.KeyLength)]);
        var low = FindFirst(key, Until.Reached, 0, image.Header.RowCount);
        var high = FindFirst(key, Until.Passed, low, image.Header.RowCount);
        return
        [
            .. _best.Take(low, high, kind)
                .Select(row => (Place: image.Place(KnowledgeSection.Rows, row), Worth: image.Worths(KnowledgeSection.Worths, row, 1)[0]))
                .Where(row => row.Place.Extra > 0 && image.Kind(row.Place.Entry) == kind)
                .GroupBy(row => row.Place.Entry, (_, rows) => rows.MaxBy(row => row.Worth))
                .OrderByDescending(row => row.Worth)
                .ThenBy(row => row.Place.Entry)
                .Take(max)
                .Select(row => (Entry: entries.Get(row.Place.Entry), row.Place.Name))
                .Select(found => new AliasMeaning(found.Entry, AliasKind.ShortForm, EntryRecord.NameOf(found.Entry, found.Name))),
        ];
    }

    private void Collect(string key, int plus, MentionKind? kind, Dictionary<int, int> found)
    {
        var low = FindFirst(key, Until.Reached, 0, image.Header.RowCount);
        var exact = FindFirst(key, Until.Passed, low, image.Header.RowCount);
        var high = FindFirst(key, Until.Left, exact, image.Header.RowCount);
        foreach (var row in _best.Take(low, high, kind))
        {
            var place = image.Place(KnowledgeSection.Rows, row);
            if (kind is null || image.Kind(place.Entry) == kind)
            {
                var isExact = row < exact && place.Extra == 0;
                var worth = plus + image.Worths(KnowledgeSection.Worths, row, 1)[0] + (!isExact ? 0 : place.Name == 0 ? ExactName : Exact);
                found[place.Entry] = found.TryGetValue(place.Entry, out var known) ? Math.Max(known, worth) : worth;
            }
        }
    }

    // Names that begin like the query are kept in view letter by letter, so that each variant is sought among few. The first letter is taken for right.
    private void CollectMisspelt(string key, MentionKind? kind, Dictionary<int, int> found)
    {
        var (low, high) = (0, image.Header.RowCount);
        for (var at = 1; at < key.Length; at++)
        {
            var prefix = key[..at];
            (low, high) = (FindFirst(prefix, Until.Reached, low, high), FindFirst(prefix, Until.Left, low, high));
            if (low == high)
            {
                return;
            }

            foreach (var variant in Misspelling.At(key, at))
            {
                var first = FindFirst(variant, Until.Reached, low, high);
                if (first < high && Compare(first, variant, Until.Left) == 0)
                {
                    Collect(variant, Misspelt, kind, found);
                }
            }
        }
    }

    private int FindFirst(ReadOnlySpan<char> key, Until until, int low, int high)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var order = Compare(middle, key, until);
            (low, high) = order < 0 || (until is not Until.Reached && order == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Compare(int row, ReadOnlySpan<char> key, Until until)
    {
        var place = image.Place(KnowledgeSection.Rows, row);
        var bytes = EntryRecord.NameOf(image.Record(place.Entry), place.Name);
        var name = bytes.Length <= ShortName ? stackalloc char[ShortName] : stackalloc char[MaxName];
        Utf8.ToUtf16(bytes, name, out _, out var length);
        var rowKey = SearchRows.Key(name[..length], Math.Min(place.Extra, length));
        var common = Math.Min(rowKey.Length, key.Length);
        for (var i = 0; i < common; i++)
        {
            if (NameFolding.Fold(rowKey[i]) is var c && c != key[i])
            {
                return c - key[i];
            }
        }

        return until is Until.Left && rowKey.Length > key.Length ? 0 : rowKey.Length - key.Length;
    }

    /// <summary>Which row a search for a key ends at.</summary>
    private enum Until
    {
        /// <summary>The first that is not below the key.</summary>
        Reached,

        /// <summary>The first above the key.</summary>
        Passed,

        /// <summary>The first above all that begin with the key.</summary>
        Left,
    }
}
