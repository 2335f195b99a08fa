using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Sources;

/// <summary>What callers decide about a source.</summary>
public sealed record SourceSettings
{
    public static TimeSpan DefaultMinInterval { get; } = TimeSpan.FromMinutes(5);

    public static TimeSpan DefaultMaxInterval { get; } = TimeSpan.FromDays(1);

    /// <summary>Name for operators, may be empty.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Address as callers gave it.</summary>
    public string Url { get; init; } = "";

    /// <summary>Outlet of its articles; null takes it from each article's host.</summary>
    public OutletId? Outlet { get; init; }

    public bool IsPaused { get; init; }

    /// <summary>Shortest time between two polls.</summary>
    public TimeSpan MinInterval { get; init; } = DefaultMinInterval;

    /// <summary>Longest time between two polls.</summary>
    public TimeSpan MaxInterval { get; init; } = DefaultMaxInterval;
}
