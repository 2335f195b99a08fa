using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Evaluation.Stages;

/// <summary>The knowledge base that the product ships with.</summary>
internal static class ProductKnowledge
{
    private static readonly Lazy<KnowledgeBase> LazyShipped = new(() => KnowledgeLoader.Load(new KnowledgeOptions()));

    public static KnowledgeBase Shipped => LazyShipped.Value;
}
