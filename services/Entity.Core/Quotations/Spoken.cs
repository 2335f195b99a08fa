using Newsdesk.Entities.Annotating;

namespace Newsdesk.Entities.Quotations;

/// <summary>A quotation with the entity that its speaker was found to be; the default value is none.</summary>
internal readonly record struct Spoken(Attribution Attribution, ResolvedName? Speaker, QuotedSpan? Span);
