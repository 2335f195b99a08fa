namespace Newsdesk.Articles.Sources.Polling;

/// <summary>The right to poll a source, alone among all replicas.</summary>
/// <param name="Source">The source when the lease was taken.</param>
/// <param name="Token">Rises with every lease of the source: a result under an older one is refused.</param>
public sealed record SourceLease(Source Source, long Token);
