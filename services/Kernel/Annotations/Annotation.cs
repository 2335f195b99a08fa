namespace Newsdesk.Kernel.Annotations;

/// <summary>
/// Everything that was read out of one text. Spans are offsets into that text; each list is in order of its spans. It is a pure function of the text, its
/// publish time, the model and the knowledge base, whose versions it carries.
/// </summary>
/// <param name="Language">A BCP-47 tag; <c>und</c> when it could not be told.</param>
/// <param name="FullAnalysis">Whether the language is one that is read in full; otherwise names come from the knowledge base only.</param>
public sealed record Annotation(
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Quotation> Quotations,
    IReadOnlyList<DateExpression> Dates,
    IReadOnlyList<NumberExpression> Numbers,
    string Language,
    string ModelVersion,
    string KnowledgeBaseVersion,
    bool FullAnalysis);
