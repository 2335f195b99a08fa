using System.ComponentModel.DataAnnotations;

namespace Newsdesk.Stories.Documents;

/// <summary>What of a document is set by the operator. The same members with the same options give the same document.</summary>
public sealed class DocumentOptions
{
    /// <summary>Words of one article that a document may take over beyond quotations and headlines: about two sentences.</summary>
    [Range(0, 100_000)]
    public int MaxVerbatimWords { get; init; } = 60;
}
