namespace Newsdesk.Articles.Ports;

/// <summary>Gets one document from the web: safely (public addresses only), politely (one host is never hurried) and within limits.</summary>
public interface IWebFetcher
{
    /// <summary>What came of it. Never throws for what a server, a name or a network does; only cancellation throws.</summary>
    Task<WebAnswer> FetchAsync(WebRequest request, CancellationToken cancellationToken);
}
