namespace Newsdesk.Entities.Knowledge;

/// <summary>Takes entries with one id for the same: a large knowledge base reads an entry again when it has not been asked for lately.</summary>
internal sealed class EntryById : IEqualityComparer<KnowledgeEntry>
{
    public static readonly EntryById Comparer = new();

    public bool Equals(KnowledgeEntry? x, KnowledgeEntry? y) => x?.Id == y?.Id;

    public int GetHashCode(KnowledgeEntry obj) => obj.Id.GetHashCode();
}
