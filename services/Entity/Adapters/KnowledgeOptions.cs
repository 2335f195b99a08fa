namespace Newsdesk.Entities.Adapters;

/// <summary>Which knowledge base names are linked to.</summary>
internal sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>Folder whose <c>.jsonl</c> files take the place of the starter set that ships with the service.</summary>
    public string? Folder { get; set; }

    /// <summary>Folder of the versions that were imported; without it there is the starter set only, and nothing can be imported.</summary>
    public string? VersionsFolder { get; set; }

    /// <summary>Folder of the dumps that may be imported; without it nothing can be.</summary>
    public string? ImportFolder { get; set; }
}
