using System.Net;
using System.Runtime.CompilerServices;
using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Sends one request and reads its answer whole, each within its time, so that a broken body is retried like a broken connection.</summary>
internal sealed class BodyHandler(BodyReader reader, FetchOptions options, TimeProvider time) : DelegatingHandler
{
    /// <summary>What the request will take; every request carries it.</summary>
    public static readonly HttpRequestOptionsKey<Wanted> Wanted = new("newsdesk.wanted");

    /// <summary>Connections opened for this sending of the request. The layer below sends again at once when a server hangs up: no host is asked like that.</summary>
    public static readonly HttpRequestOptionsKey<StrongBox<int>> Connections = new("newsdesk.connections");

    // Nothing that an article or a feed is in; everything else may be mislabelled.
    private static readonly string[] UnreadableTypes = ["image/", "audio/", "video/", "font/", "application/pdf", "application/zip"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var wanted = request.Options.TryGetValue(Wanted, out var found) ? found : throw new InvalidOperationException("The request says not what it will take.");
        request.Options.Set(Connections, new StrongBox<int>());
        var response = await WithinAsync(options.HeadersTimeout, "No answer", token => base.SendAsync(request, token), cancellationToken);
        try
        {
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation)
            {
                ThrowIfUnreadable(response.Content);
                var network = response.Content;
                response.Content = await WithinAsync(options.BodyTimeout, "Not the whole document", token => reader.ReadAsync(network, wanted, token), cancellationToken);
                network.Dispose();
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<T> WithinAsync<T>(TimeSpan limit, string what, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await work(either.Token);
        }
        catch (Exception late) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested && late is not FetchException)
        {
            throw new FetchException(WebProblem.TimedOut, $"{what} within {limit.TotalSeconds} s.", late);
        }
    }

    private static void ThrowIfUnreadable(HttpContent content)
    {
        if (WholeBody.First(content.Headers, "Content-Type") is { } type && UnreadableTypes.Any(unreadable => type.AsSpan().Trim().StartsWith(unreadable, StringComparison.OrdinalIgnoreCase)))
        {
            throw new FetchException(WebProblem.UnreadableType, $"It is {type.Trim()}, which is not read here.");
        }
    }
}
