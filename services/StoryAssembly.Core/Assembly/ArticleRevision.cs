using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Assembly;

/// <summary>Names one revision of an article.</summary>
/// <param name="Revision">Counted from 1.</param>
public readonly record struct ArticleRevision(ArticleId Article, int Revision);
