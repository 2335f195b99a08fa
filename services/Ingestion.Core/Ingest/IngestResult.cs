using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Ingest;

/// <summary>The result of one item: accepted, refused, or neither for a blank line.</summary>
/// <param name="Item">The item without its submission.</param>
/// <param name="Accepted">What became of it, or null.</param>
/// <param name="Refused">Why it was refused, or null.</param>
public sealed record IngestResult(IngestItem Item, Ingested? Accepted, DomainException? Refused);
