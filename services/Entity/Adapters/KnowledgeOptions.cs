namespace Newsdesk.Entities.Adapters;

/// <summary>Which knowledge base names are linked to.</summary>
internal sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>Folder whose <c>.jsonl</c> files are the knowledge base; without it the starter set that ships with the service is.</summary>
    public string? Folder { get; set; }
}
