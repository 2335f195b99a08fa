using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge;

/// <summary>
/// Finds known names in a tokenised text, longest first. A name is looked up by the hash of its folded tokens, of which every prefix is present, so that a
/// search stops at the first token that no name continues with. The surest meaning of a name comes first.
/// </summary>
internal sealed class AliasIndex
{
    private const ulong Seed = 14695981039346656037UL;

    private readonly Dictionary<ulong, List<AliasMeaning>?> _nodes = [];

    private AliasIndex(int longest) => Longest = longest;

    /// <summary>Tokens of the longest name.</summary>
    public int Longest { get; private set; }

    public int AliasCount { get; private set; }

    public static AliasIndex Build(IEnumerable<KnowledgeEntry> entries)
    {
        var index = new AliasIndex(longest: 0);
        foreach (var entry in entries)
        {
            index.Add(entry, entry.Name, AliasKind.Name);
            index.AddAll(entry, entry.Aliases, AliasKind.Alias);
            index.AddAll(entry, entry.Demonyms, AliasKind.Demonym);
            index.AddAll(entry, entry.ShortForms, AliasKind.ShortForm);
        }

        foreach (var meanings in index._nodes.Values)
        {
            meanings?.Sort(CompareBySureness);
        }

        return index;
    }

    /// <summary>The longest known name that starts at a token and ends before <paramref name="end"/>.</summary>
    public AliasMatch FindLongest(in TokenReader reader, int at, int end)
    {
        var best = default(AliasMatch);
        var hash = Seed;
        var last = Math.Min(end, at + Longest);
        for (var i = at; i < last; i++)
        {
            hash = NameFolding.Hash(hash, reader.Word(i));
            if (!_nodes.TryGetValue(hash, out var meanings))
            {
                break;
            }

            if (meanings is not null && Choose(reader, at, i + 1, meanings) is { Count: > 0 } fitting)
            {
                best = new AliasMatch(new TokenRange(at, i + 1), fitting);
            }
        }

        return best;
    }

    // Most names fit as they are; the list is copied only when some do not.
    private static List<AliasMeaning> Choose(in TokenReader reader, int start, int end, List<AliasMeaning> meanings)
    {
        List<AliasMeaning>? fitting = null;
        for (var i = 0; i < meanings.Count; i++)
        {
            var fits = AliasCase.Fits(meanings[i].Text, reader, start, end);
            if (!fits && fitting is null)
            {
                fitting = meanings.GetRange(0, i);
            }
            else if (fits)
            {
                fitting?.Add(meanings[i]);
            }
        }

        return fitting ?? meanings;
    }

    private static int CompareBySureness(AliasMeaning left, AliasMeaning right) =>
        left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind) : string.CompareOrdinal(left.Entry.Id.Value, right.Entry.Id.Value);

    private void AddAll(KnowledgeEntry entry, IReadOnlyList<string> names, AliasKind kind)
    {
        foreach (var name in names)
        {
            Add(entry, name, kind);
        }
    }

    private void Add(KnowledgeEntry entry, string name, AliasKind kind)
    {
        var hash = Seed;
        var tokens = Tokenizer.Tokenize(name);
        for (var i = 0; i < tokens.Count; i++)
        {
            hash = NameFolding.Hash(hash, tokens[i].Of(name));
            if (i < tokens.Count - 1)
            {
                _nodes.TryAdd(hash, null);
            }
        }

        if (tokens.Count == 0)
        {
            return;
        }

        Longest = Math.Max(Longest, tokens.Count);
        if (!_nodes.TryGetValue(hash, out var meanings) || meanings is null)
        {
            _nodes[hash] = meanings = [];
        }

        // An entry that repeats a name keeps its surest reading.
        if (!meanings.Exists(meaning => meaning.Entry.Id == entry.Id))
        {
            meanings.Add(new AliasMeaning(entry, kind, name));
            AliasCount++;
        }
    }
}
