using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Telemetry;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Knows what the robots.txt of each site says, and asks for it when it must (RFC 9309, 2.3 and 2.4).</summary>
internal sealed class RobotsCache(HttpExchange exchange, AddressPolicy policy, FetchOptions options, FetchInstrumentation instrumentation, TimeProvider time) : IDisposable
{
    private const int MaxRedirects = 5;
    private const int EntryOverhead = 400;

    private static readonly Wanted File = new("text/plain, */*;q=0.1", RobotsReader.MaxBytes, IsCut: true);

    private readonly MemoryCache _entries = new(new MemoryCacheOptions { SizeLimit = options.MaxRobotsCacheBytes });
    private readonly ConcurrentDictionary<string, Lazy<Task<Entry>>> _asked = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>The rules of an address's site.</summary>
    /// <exception cref="FetchException">They could not be read, so nothing of the site may be fetched for now.</exception>
    public async Task<RobotsRules> GetAsync(Uri uri, CancellationToken cancellationToken)
    {
        var site = uri.GetLeftPart(UriPartial.Authority);
        var known = _entries.Get<Entry>(site);
        if (known is null || time.GetElapsedTime(known.Since) >= known.MaxAge)
        {
            // All who wait for the file share one request, so it does not end with the first of them who gives up.
            var asked = _asked.GetOrAdd(site, _ => new Lazy<Task<Entry>>(() => AskAsync(site, known?.Rules, _stop.Token)));
            known = await asked.Value.WaitAsync(cancellationToken);
        }

        return known.Rules ?? throw new FetchException(known.Problem, $"robots.txt could not be read, so nothing is fetched. {known.Reason}") { RetryAfter = known.RetryAfter };
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _entries.Dispose();
    }

    private async Task<Entry> AskAsync(string site, RobotsRules? old, CancellationToken cancellationToken)
    {
        try
        {
            var entry = await ReadAsync(new Uri(site + "/robots.txt"), cancellationToken);
            instrumentation.RobotsAsked(entry.Rules is null ? "unreadable" : entry.Rules == RobotsRules.AllowAll ? "absent" : "read");
            // Rules that are out of date are better than none while the site cannot be asked.
            entry = entry with { Rules = entry.Rules ?? old };
            _entries.Set(site, entry, new MemoryCacheEntryOptions { Size = EntryOverhead + (2 * site.Length) + (entry.Rules?.Size ?? 0) });
            return entry;
        }
        finally
        {
            _asked.TryRemove(site, out _);
        }
    }

    private async Task<Entry> ReadAsync(Uri uri, CancellationToken cancellationToken)
    {
        var chain = new RedirectChain(uri, policy, MaxRedirects);
        try
        {
            while (true)
            {
                var reply = await exchange.SendAsync(chain.Current, File, null, cancellationToken);
                if (!RedirectChain.IsRedirect(reply.Status))
                {
                    return EntryOf(reply);
                }

                if (!chain.TryFollow(reply.Status, reply.Location, out var problem, out var isRefused))
                {
                    return isRefused ? Unreadable(WebProblem.Unreachable, problem, null) : Readable(RobotsRules.AllowAll);
                }
            }
        }
        catch (FetchException fault)
        {
            return Unreadable(fault.Problem is WebProblem.AddressRefused && chain.HasMoved ? WebProblem.Unreachable : fault.Problem, fault.Message, fault.RetryAfter);
        }
    }

    private Entry EntryOf(WebReply reply) => reply.Status switch
    {
        200 or 203 => Readable(RobotsReader.Read(reply.Body, options.ProductToken)),
        // Who is asked too often has not said that there are no rules.
        429 => Unreadable(WebProblem.Throttled, "The server asks us to slow down: 429.", reply.RetryAfter),
        >= 400 and < 500 => Readable(RobotsRules.AllowAll),
        _ => Unreadable(WebProblem.ServerError, $"The server answered {reply.Status}.", reply.RetryAfter),
    };

    private Entry Readable(RobotsRules rules) => new(rules, time.GetTimestamp(), options.RobotsMaxAge);

    private Entry Unreadable(WebProblem problem, string reason, TimeSpan? retryAfter)
    {
        var age = problem is WebProblem.Busy ? TimeSpan.Zero : retryAfter < options.RobotsRetryAge ? retryAfter.Value : options.RobotsRetryAge;
        return new Entry(null, time.GetTimestamp(), age) { Problem = problem, Reason = reason, RetryAfter = retryAfter };
    }

    private sealed record Entry(RobotsRules? Rules, long Since, TimeSpan MaxAge)
    {
        public WebProblem Problem { get; init; }

        public string Reason { get; init; } = "";

        public TimeSpan? RetryAfter { get; init; }
    }
}
