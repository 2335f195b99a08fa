namespace Newsdesk.Entities.Knowledge;

/// <summary>One entry that a name can mean.</summary>
/// <param name="Text">The name as the knowledge base writes it.</param>
public sealed record AliasMeaning(KnowledgeEntry Entry, AliasKind Kind, string Text);
