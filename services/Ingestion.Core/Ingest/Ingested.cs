namespace Newsdesk.Articles.Ingest;

/// <summary>An article as it stands in the store after its submission, and what became of it.</summary>
public sealed record Ingested(Article Article, IngestOutcome Outcome);
