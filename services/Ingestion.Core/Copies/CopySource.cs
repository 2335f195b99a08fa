using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Copies;

/// <summary>A stored revision that may be the source of a copy.</summary>
/// <param name="Sequence">Its ingest sequence.</param>
/// <param name="Article">The article.</param>
/// <param name="Family">The article that founded its family.</param>
/// <param name="Text">Its text.</param>
public sealed record CopySource(long Sequence, ArticleId Article, ArticleId Family, string Text);
