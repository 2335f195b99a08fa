using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Names;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Linking;

/// <summary>The text that names are linked in: its words, the entries that it names in full, and those that it was found to speak of. One instance reads many texts.</summary>
internal sealed class LinkContext
{
    /// <summary>Later figures are amounts or guesses.</summary>
    private const int LastYear = 2050;

    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<KnowledgeEntry> _inFull = new(EntryById.Comparer);
    private readonly Dictionary<KnowledgeEntry, (ulong Name, bool HasOther)> _spokenOf = new(EntryById.Comparer);
    private readonly Dictionary<ulong, int> _describing = [];
    private ulong[] _hashes = new ulong[1024];
    private int _count;

    /// <summary>The year of publication; without it the latest that the text tells; null when neither is known.</summary>
    public int? Year { get; private set; }

    public void Read(in TokenReader reader, IReadOnlyList<NameCandidate> names, int? publishYear)
    {
        _words.Clear();
        _inFull.Clear();
        _spokenOf.Clear();
        _describing.Clear();
        ReadWords(reader, publishYear);
        foreach (var name in names)
        {
            if (name.Tokens.Count > 1)
            {
                foreach (var meaning in name.Meanings)
                {
                    if (meaning.Kind is AliasKind.Name or AliasKind.Alias)
                    {
                        _inFull.Add(meaning.Entry);
                    }
                }
            }
            else if (name.Meanings is [{ Kind: AliasKind.Name or AliasKind.Alias } only])
            {
                _inFull.Add(only.Entry);
            }
        }
    }

    /// <summary>Whether the text gives a full name of the entry.</summary>
    public bool NamesInFull(KnowledgeEntry entry) => _inFull.Contains(entry);

    /// <summary>Takes an entry for one that the text speaks of, by a name with this hash.</summary>
    public void SpeaksOf(KnowledgeEntry entry, ulong name)
    {
        if (_spokenOf.TryGetValue(entry, out var known))
        {
            _spokenOf[entry] = known with { HasOther = known.HasOther || known.Name != name };
        }
        else
        {
            _spokenOf.Add(entry, (name, false));
            foreach (var other in entry.Told.Names)
            {
                _describing[other] = _describing.GetValueOrDefault(other) + 1;
            }
        }
    }

    /// <summary>Whether the text speaks of the entry by another name than that with this hash.</summary>
    public bool IsLinkedElsewhere(KnowledgeEntry entry, ulong name) => _spokenOf.TryGetValue(entry, out var known) && (known.HasOther || known.Name != name);

    /// <summary>How many of the words stand anywhere in the text.</summary>
    public int CountWords(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += _words.Contains(word) ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many of the words stand at most <paramref name="reach"/> tokens beside a name.</summary>
    public int CountNear(ReadOnlySpan<ulong> words, TokenRange name, int reach)
    {
        var count = 0;
        var before = _hashes.AsSpan(Math.Max(0, name.Start - reach)..name.Start);
        var behind = _hashes.AsSpan(name.End..Math.Min(_count, name.End + reach));
        foreach (var word in words)
        {
            count += before.Contains(word) || behind.Contains(word) ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many of the words are names in the descriptions of other entries that the text speaks of.</summary>
    public int CountDescribing(ReadOnlySpan<ulong> words, KnowledgeEntry entry)
    {
        var count = 0;
        var own = _spokenOf.ContainsKey(entry) ? entry.Told.Names : [];
        foreach (var word in words)
        {
            count += _describing.GetValueOrDefault(word) > (own.Contains(word) ? 1 : 0) ? 1 : 0;
        }

        return count;
    }

    private void ReadWords(in TokenReader reader, int? publishYear)
    {
        Year = publishYear;
        _count = reader.Count;
        if (_hashes.Length < _count)
        {
            Array.Resize(ref _hashes, Math.Max(_count, _hashes.Length * 2));
        }

        for (var i = 0; i < _count; i++)
        {
            _hashes[i] = 0;
            if (reader.IsWord(i))
            {
                _hashes[i] = EntryDescription.Hash(reader.Word(i));
                _words.Add(_hashes[i]);
            }
            else if (publishYear is null && EntryDescription.YearAt(reader, i) is <= LastYear and { } year && !(year <= Year))
            {
                Year = year;
            }
        }
    }
}
