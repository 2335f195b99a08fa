using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Clustering;

/// <summary>What the clusterer keeps of an article.</summary>
/// <param name="Sequence">Position in the order in which articles were accepted, of the revision with which it joined.</param>
/// <param name="Time">When it was published; null when not known.</param>
public sealed record ClusterMember(ArticleId Article, long Sequence, DateTimeOffset? Time, TermVector Vector);
