using System.Diagnostics.CodeAnalysis;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge;

/// <summary>One version of what is known about the world, ready to be looked up. Immutable: a new version is a new object.</summary>
public sealed class KnowledgeBase : IDisposable
{
    private readonly KnowledgeImage _image;
    private readonly EntryList _entries;
    private readonly AliasIndex _aliases;
    private readonly NameSearch _search;

    private KnowledgeBase(string? version, KnowledgeImage image)
    {
        _image = image;
        Version = version ?? image.Header.Version;
        var cache = new EntryCache(image);
        _entries = new EntryList(image, cache);
        _aliases = new AliasIndex(image, cache);
        _search = new NameSearch(image, cache);
    }

    public static KnowledgeBase Empty { get; } = Build("empty", []);

    /// <summary>Names the content: the same entries have the same version.</summary>
    public string Version { get; }

    /// <summary>What it was built from, one sentence.</summary>
    public string Origin => _image.Header.Origin;

    public DateTimeOffset CreateTime => _image.Header.CreateTime;

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<KnowledgeEntry> Entries => _entries;

    public int AliasCount => _image.Header.AliasCount;

    /// <summary>Opens a knowledge base file, which this object then owns.</summary>
    /// <exception cref="InvalidDataException">It is none, or not all of one; the message says why.</exception>
    public static KnowledgeBase Open(KnowledgeBytes file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new KnowledgeBase(version: null, new KnowledgeImage(file));
    }

    /// <summary>Builds one of some thousand entries in memory.</summary>
    /// <exception cref="ArgumentException">Two entries have the same id.</exception>
    public static KnowledgeBase Build(string version, IReadOnlyList<KnowledgeEntry> entries)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        ArgumentNullException.ThrowIfNull(entries);

        var twice = entries.CountBy(entry => entry.Id).FirstOrDefault(group => group.Value > 1);
        if (twice.Value > 1)
        {
            throw new ArgumentException($"The entity '{twice.Key.Value}' is given {twice.Value} times.", nameof(entries));
        }

        var storage = new MemoryBuildStorage();
        using var records = storage.CreateSorter();
        foreach (var entry in entries)
        {
            records.Add(EntryRecord.Encode(entry));
        }

        using var file = new MemoryStream();
        KnowledgeFileWriter.Write(new KnowledgeFileOrigin(version, "", DateTimeOffset.UnixEpoch), records.ReadSorted(), storage, file, CancellationToken.None);
        return new KnowledgeBase(version, new KnowledgeImage(new ArrayBytes(file.ToArray())));
    }

    public bool TryGet(EntityId id, [NotNullWhen(true)] out KnowledgeEntry? entry)
    {
        var at = _entries.FindFirst(id.Value, out var isSame);
        entry = isSame ? _entries[at] : null;
        return isSame;
    }

    /// <summary>Whether a text is, from end to end, a known name of at most 256 characters.</summary>
    public bool IsName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Tokenize(text);
        return _aliases.Contains(new TokenReader(text, Tokenizer.AsSpan(tokens)));
    }

    /// <summary>The entries that a text, from end to end, can mean.</summary>
    public IReadOnlyList<KnowledgeEntry> FindEntries(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var tokens = Tokenizer.Tokenize(name);
        var match = FindLongest(new TokenReader(name, Tokenizer.AsSpan(tokens)), 0, tokens.Count);
        return match.IsFound && match.Tokens.End == tokens.Count ? [.. match.Meanings.Select(meaning => meaning.Entry)] : [];
    }

    /// <summary>The entries of a kind whose ids come after <paramref name="after"/>, in the order of their ids; each is read when it is asked for.</summary>
    public IEnumerable<KnowledgeEntry> ListAfter(string after, MentionKind? kind)
    {
        ArgumentNullException.ThrowIfNull(after);
        var first = _entries.FindFirst(after, out var isSame);
        return _entries.From(isSame ? first + 1 : first, kind);
    }

    /// <summary>
    /// Entries of a kind one of whose names begins with the query, or has a word that does, best first, of very many the best 2,000 names; when they are fewer than
    /// <paramref name="enough"/>, then also those that differ from it in one letter. Each is read when it is asked for.
    /// </summary>
    public IEnumerable<KnowledgeEntry> Search(string query, MentionKind? kind = null, int enough = 1)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _search.Search(query, kind, enough);
    }

    public void Dispose() => _image.Dispose();

    /// <summary>Persons whose name ends with a surname: their first names before others, then the well known before the little known.</summary>
    internal IReadOnlyList<AliasMeaning> FindSurname(ReadOnlySpan<char> surname, int max) => _search.FindEndingWith(surname, MentionKind.Person, max);

    internal AliasMatch FindLongest(in TokenReader reader, int at, int end) => _aliases.FindLongest(reader, at, end);
}
