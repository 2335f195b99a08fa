using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>An outlet as the database holds it, without its domains.</summary>
internal sealed class OutletRow
{
    public const string Columns = """
        o.outlet AS Id, o.display_name AS DisplayName, o.owner AS Owner, o.region_code AS RegionCode, o.create_time AS CreateTime, o.update_time AS UpdateTime
        """;

    public required string Id { get; init; }

    public required string DisplayName { get; init; }

    public required string Owner { get; init; }

    public required string RegionCode { get; init; }

    public required long CreateTime { get; init; }

    public required long UpdateTime { get; init; }

    public Outlet ToDomain(IReadOnlyList<string> domains) => new()
    {
        Id = ResourceIds.Parse<OutletId>(Id),
        DisplayName = DisplayName,
        Domains = domains,
        Owner = Owner,
        RegionCode = RegionCode,
        CreateTime = Microseconds.FromUnix(CreateTime),
        UpdateTime = Microseconds.FromUnix(UpdateTime),
    };
}
