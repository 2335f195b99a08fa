using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge;

/// <summary>One version of what is known about the world, ready to be looked up. Immutable: a new version is a new object.</summary>
public sealed class KnowledgeBase
{
    private readonly FrozenDictionary<EntityId, KnowledgeEntry> _byId;
    private readonly AliasIndex _aliases;
    private readonly NameIndex _names;

    private KnowledgeBase(string version, IReadOnlyList<KnowledgeEntry> entries)
    {
        Version = version;
        Entries = [.. entries.OrderBy(entry => entry.Id.Value, StringComparer.Ordinal)];
        _byId = Entries.ToFrozenDictionary(entry => entry.Id);
        _aliases = AliasIndex.Build(Entries);
        _names = NameIndex.Build(Entries);
    }

    public static KnowledgeBase Empty { get; } = new("empty", []);

    /// <summary>Names the content: the same entries have the same version.</summary>
    public string Version { get; }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<KnowledgeEntry> Entries { get; }

    public int AliasCount => _aliases.AliasCount;

    /// <exception cref="ArgumentException">Two entries have the same id.</exception>
    public static KnowledgeBase Build(string version, IReadOnlyList<KnowledgeEntry> entries)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        ArgumentNullException.ThrowIfNull(entries);

        var twice = entries.CountBy(entry => entry.Id).FirstOrDefault(group => group.Value > 1);
        return twice.Value > 1 ? throw new ArgumentException($"The entity '{twice.Key.Value}' is given {twice.Value} times.", nameof(entries)) : new KnowledgeBase(version, entries);
    }

    public bool TryGet(EntityId id, [NotNullWhen(true)] out KnowledgeEntry? entry) => _byId.TryGetValue(id, out entry);

    /// <summary>Entries one of whose names begins with the query, or has a word that does; best first.</summary>
    public IReadOnlyList<KnowledgeEntry> Search(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _names.Search(query);
    }

    internal AliasMatch FindLongest(in TokenReader reader, int at, int end) => _aliases.FindLongest(reader, at, end);
}
