using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Ingest;

/// <summary>The result of one item: accepted, refused, or neither for a blank line.</summary>
public sealed record IngestResult(IngestItem Item, Ingested? Accepted, DomainException? Refused);
