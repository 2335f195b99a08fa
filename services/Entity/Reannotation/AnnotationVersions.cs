using Newsdesk.Entities.Adapters;

namespace Newsdesk.Entities.Reannotation;

/// <summary>What decides, with the article, how an annotation comes out.</summary>
internal sealed record AnnotationVersions(string Model, string KnowledgeBase)
{
    public static AnnotationVersions Of(KnowledgeLease lease) => new(TextAnnotator.ModelVersion, lease.Knowledge.Version);
}
