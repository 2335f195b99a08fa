using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Times;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>Writes outlets inside the writer's transaction.</summary>
internal static class OutletWrites
{
    /// <summary>Writes an outlet and the domains that it has from now on; a domain of another outlet stays there.</summary>
    public static async Task WriteOutletAsync(this IWriteSession session, Outlet outlet, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO outlets (outlet, display_name, owner, region_code, create_time, update_time)
            VALUES (@Id, @DisplayName, @Owner, @RegionCode, @CreateTime, @UpdateTime)
            ON CONFLICT (outlet) DO UPDATE SET display_name = excluded.display_name, owner = excluded.owner, region_code = excluded.region_code, update_time = excluded.update_time
            """,
            new
            {
                Id = outlet.Id.Value,
                outlet.DisplayName,
                outlet.Owner,
                outlet.RegionCode,
                CreateTime = Microseconds.ToUnix(outlet.CreateTime),
                UpdateTime = Microseconds.ToUnix(outlet.UpdateTime),
            },
            cancellationToken);
        var domains = InList.Of(outlet.Domains);
        domains.Parameters.Add("Outlet", outlet.Id.Value);
        await session.ExecuteAsync($"DELETE FROM outlet_domains WHERE outlet = @Outlet AND domain NOT IN {domains.Sql}", domains.Parameters, cancellationToken);
        for (var i = 0; i < outlet.Domains.Count; i++)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO outlet_domains (domain, outlet, position) VALUES (@Domain, @Outlet, @Position)
                ON CONFLICT (domain) DO UPDATE SET position = excluded.position WHERE outlet_domains.outlet = excluded.outlet
                """,
                new { Domain = outlet.Domains[i], Outlet = outlet.Id.Value, Position = (long)i },
                cancellationToken);
        }
    }
}
