namespace Newsdesk.Entities.Reannotation;

/// <summary>What is stored of an article to annotate it again.</summary>
/// <param name="Content">The serialised event that was annotated.</param>
/// <param name="AnnotationNumber">Counts the annotations of the revision, from 1.</param>
/// <param name="Model">Version that annotated it last.</param>
/// <param name="KnowledgeBase">Version that it was linked to last.</param>
internal sealed record KeptArticle(byte[] Content, long AnnotationNumber, string Model, string KnowledgeBase);
