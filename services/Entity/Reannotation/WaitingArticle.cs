namespace Newsdesk.Entities.Reannotation;

/// <summary>An article that waits to be annotated again.</summary>
/// <param name="Request">The latest call that asked for it.</param>
internal sealed record WaitingArticle(string Article, long Request);
