using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Entities.Adapters;

/// <summary>One version of the knowledge base, as it stands.</summary>
internal sealed record KnowledgeVersion(KnowledgeBaseId Id, KnowledgeState State)
{
    public int EntryCount { get; init; }

    public int AliasCount { get; init; }

    /// <summary>What it was built from, or why it cannot be used.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Null for the set that ships with the service.</summary>
    public DateTimeOffset? CreateTime { get; init; }
}
