using System.Net;
using Microsoft.Extensions.Options;

namespace Newsdesk.Entities.Summaries;

/// <summary>Asks a wiki for the summary of a page.</summary>
internal sealed class SummaryClient(IHttpClientFactory clients, IOptions<SummaryOptions> options, TimeProvider clock)
{
    /// <summary>Our name of the HTTP client.</summary>
    public const string Name = "summaries";

    private const int MaxRedirects = 3;
    private const int ChunkBytes = 16 * 1024;

    private readonly SummaryOptions _options = options.Value;

    /// <summary>Never throws for what the network or the server does.</summary>
    public async Task<SummaryAnswer> FetchAsync(string title, string wikidataId, CancellationToken cancellationToken)
    {
        try
        {
            return await FollowAsync(AddressOf(title), wikidataId, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            return SummaryAnswer.Unavailable(_options.FailurePause);
        }
    }

    private Uri AddressOf(string title) =>
        new($"{_options.BaseAddress.AbsoluteUri.TrimEnd('/')}/page/summary/{Uri.EscapeDataString(title.Replace(' ', '_'))}");

    private async Task<SummaryAnswer> FollowAsync(Uri address, string wikidataId, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            using var client = clients.CreateClient(Name);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            request.Headers.TryAddWithoutValidation("User-Agent", $"Newsdesk/1.0 (+{_options.Contact})");
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return await ReadAsync(response, wikidataId, cancellationToken);
            }

            // A page that was renamed; what leads off the server was never agreed to.
            if (response.Headers.Location is not { } location || new Uri(address, location) is not { } next || next.GetLeftPart(UriPartial.Authority) != address.GetLeftPart(UriPartial.Authority))
            {
                return SummaryAnswer.Missing;
            }

            address = next;
        }

        return SummaryAnswer.Missing;
    }

    private async Task<SummaryAnswer> ReadAsync(HttpResponseMessage response, string wikidataId, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.BadRequest)
        {
            return SummaryAnswer.Missing;
        }

        if (response.StatusCode is not HttpStatusCode.OK)
        {
            return SummaryAnswer.Unavailable(PauseOf(response));
        }

        var body = await ReadBodyAsync(response.Content, cancellationToken);
        return PageSummaryReader.Read(body.Span, wikidataId) is { } summary ? new SummaryAnswer(SummaryOutcome.Found, summary, TimeSpan.Zero) : SummaryAnswer.Missing;
    }

    private TimeSpan PauseOf(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => _options.FailurePause,
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked < _options.MaxRetryAfter ? asked : _options.MaxRetryAfter;
    }

    /// <exception cref="InvalidDataException">It is larger than an answer may be.</exception>
    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            body.Write(chunk.AsSpan(0, read));
            if (body.Length > _options.MaxBytes)
            {
                throw new InvalidDataException($"The answer has more than {_options.MaxBytes} bytes.");
            }
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
