using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Assembly;

/// <summary>Something that Ingestion accepted about an article.</summary>
/// <param name="Sequence">Position in the order of acceptance.</param>
public abstract record ArticleFact(long Sequence, ArticleId Article);

/// <summary>A revision was accepted, the first or a later one.</summary>
public sealed record RevisionAccepted(StoryArticle Content) : ArticleFact(Content.Article.IngestSequence, Content.Article.Id);

/// <summary>The article was withdrawn.</summary>
public sealed record WithdrawalAccepted(long Sequence, ArticleId Article) : ArticleFact(Sequence, Article);
