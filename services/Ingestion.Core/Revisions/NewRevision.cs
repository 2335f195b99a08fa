using Newsdesk.Articles.Outlets;

namespace Newsdesk.Articles.Revisions;

/// <summary>A revision on its way into the store.</summary>
/// <param name="Article">The article as this revision leaves it.</param>
/// <param name="Outlet">Who publishes it.</param>
/// <param name="Traces">What is kept beside its text.</param>
public sealed record NewRevision(Article Article, Outlet Outlet, RevisionTraces Traces);
