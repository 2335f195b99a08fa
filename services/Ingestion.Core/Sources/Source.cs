using System.Globalization;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Sources;

/// <summary>A feed or news sitemap that is polled.</summary>
public sealed record Source
{
    public required SourceId Id { get; init; }

    public required SourceSettings Settings { get; init; }

    public required SourceProgress Progress { get; init; }

    public required DateTimeOffset CreateTime { get; init; }

    /// <summary>When a caller last changed it; polls do not count.</summary>
    public required DateTimeOffset UpdateTime { get; init; }

    /// <summary>Changes with what callers decide, not with polls: a poll between reading and updating is in nobody's way.</summary>
    public string Etag => string.Create(CultureInfo.InvariantCulture, $"{UpdateTime.UtcTicks:x}");

    /// <summary>Where its feed is asked for.</summary>
    public string FetchUrl => Progress.FeedUrl ?? Settings.Url;

    /// <summary>
    /// The source as a caller wants it from now on. Another address begins anew; one that is resumed, or may be polled more often, is due as soon as that allows.
    /// </summary>
    public Source Update(SourceSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var progress = Progress;
        if (SourceAddress.KeyOf(settings.Url) != SourceAddress.KeyOf(Settings.Url))
        {
            progress = SourceProgress.Start(now) with { PollCount = Progress.PollCount, ArticleCount = Progress.ArticleCount };
        }
        else if (Settings.IsPaused && !settings.IsPaused)
        {
            progress = Progress with { NextPollTime = Later(now, Progress.RestUntil) };
        }
        else if (Progress.PollTime is { } last && last + settings.MaxInterval < Progress.NextPollTime)
        {
            progress = Progress with { NextPollTime = Later(last + settings.MaxInterval, Progress.RestUntil) };
        }

        return this with { Settings = settings, Progress = progress, UpdateTime = Later(now, UpdateTime + TimeSpan.FromMicroseconds(1)) };
    }

    private static DateTimeOffset Later(DateTimeOffset time, DateTimeOffset? other) => other > time ? other.Value : time;
}
