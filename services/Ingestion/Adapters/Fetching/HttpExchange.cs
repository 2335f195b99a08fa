using System.Net;
using System.Net.Http.Headers;
using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Telemetry;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Sends one request when its host's turn has come and answers what the server said, redirects and errors included.</summary>
internal sealed class HttpExchange(
    IHttpClientFactory clients,
    HostTurns turns,
    FetchOptions options,
    FetchInstrumentation instrumentation,
    TimeProvider time)
{
    /// <summary>Our name of the client with all that makes it safe.</summary>
    public const string Client = "web";

    /// <summary>The turn that the request is sent in: its retries take the host's next starts.</summary>
    public static readonly HttpRequestOptionsKey<HostTurn> Turn = new("newsdesk.turn");

    /// <summary>A longer validator is not worth keeping.</summary>
    private const int MaxValidator = 1_024;

    /// <exception cref="FetchException">No answer came.</exception>
    public async Task<WebReply> SendAsync(Uri uri, Wanted wanted, TimeSpan? crawlDelay, CancellationToken cancellationToken)
    {
        using var turn = await turns.EnterAsync(HostOf(uri), crawlDelay, cancellationToken);
        instrumentation.Requested();
        try
        {
            using var request = RequestOf(uri, wanted, turn);
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var reply = ReplyOf(response);
            if (reply is { Status: 429 or 503, RetryAfter: { } pause })
            {
                turn.Pause(pause);
            }

            return reply;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw TransportFaults.ToFetchException(fault);
        }
    }

    public static string HostOf(Uri uri) => uri.IdnHost.TrimEnd('.').ToLowerInvariant();

    private HttpRequestMessage RequestOf(Uri uri, Wanted wanted, HostTurn turn)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, uri) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        request.Options.Set(BodyHandler.Wanted, wanted);
        request.Options.Set(Turn, turn);
        Add(request.Headers, "User-Agent", options.UserAgent);
        Add(request.Headers, "Accept", wanted.Accept);
        Add(request.Headers, "Accept-Encoding", "gzip, deflate, br");
        Add(request.Headers, "If-None-Match", wanted.EntityTag);
        Add(request.Headers, "If-Modified-Since", wanted.LastModified);
        return request;
    }

    // A validator goes back as it came, well-formed or not; only what would end the header stays behind.
    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && !value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private WebReply ReplyOf(HttpResponseMessage response)
    {
        var body = response.Content as WholeBody;
        return new WebReply
        {
            Status = (int)response.StatusCode,
            Body = body?.Bytes ?? [],
            ReceivedBytes = body?.ReceivedBytes ?? 0,
            ContentType = body?.ContentType,
            Location = First(response.Headers.NonValidated, "Location"),
            EntityTag = Validator(First(response.Headers.NonValidated, "ETag")),
            LastModified = Validator(body?.LastModified ?? WholeBody.First(response.Content.Headers, "Last-Modified")),
            RetryAfter = RetryAfter.Read(First(response.Headers.NonValidated, "Retry-After"), time.GetUtcNow(), options.MaxRetryAfter),
        };
    }

    private static string? First(HttpHeadersNonValidated headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string? Validator(string? value) => value?.Length <= MaxValidator ? value : null;
}
