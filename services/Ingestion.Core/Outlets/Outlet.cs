using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Outlets;

/// <summary>A publisher of articles.</summary>
public sealed record Outlet
{
    public required OutletId Id { get; init; }

    /// <summary>Name as readers know it; its domain as long as nobody told.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Hosts under which it publishes, without <c>www.</c> and mobile labels.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    public string Owner { get; init; } = "";

    /// <summary>CLDR region code, empty when not known.</summary>
    public string RegionCode { get; init; } = "";

    public required DateTimeOffset CreateTime { get; init; }

    public required DateTimeOffset UpdateTime { get; init; }

    public string Etag => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{UpdateTime.UtcTicks:x}");
}
