using System.Collections.Immutable;

namespace Newsdesk.Articles.Fetching;

/// <summary>What a robots.txt asks of us.</summary>
public sealed class RobotsRules
{
    private const int PatternOverhead = 120;

    private readonly ImmutableArray<RobotsPattern> _patterns;

    internal RobotsRules(ImmutableArray<RobotsPattern> patterns, TimeSpan? crawlDelay)
    {
        _patterns = patterns;
        CrawlDelay = crawlDelay;
        Size = patterns.Sum(pattern => PatternOverhead + (sizeof(char) * pattern.Length));
    }

    /// <summary>The rules of a host that has none.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>The time that the file asks to leave between two requests, or null.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Bytes of memory that the rules take, about.</summary>
    public int Size { get; }

    /// <summary>Whether an address may be fetched: the longest rule that matches decides, allowing wins a tie, none allows.</summary>
    public bool Allows(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);

        if (uri.AbsolutePath == "/robots.txt")
        {
            return true;
        }

        var path = RobotsPath.Normalize(uri.PathAndQuery);
        RobotsPattern? best = null;
        foreach (var pattern in _patterns)
        {
            var isBetter = best is null || pattern.Length > best.Length || (pattern.Length == best.Length && pattern.IsAllowed);
            if (isBetter && pattern.Matches(path))
            {
                best = pattern;
            }
        }

        return best?.IsAllowed ?? true;
    }
}
