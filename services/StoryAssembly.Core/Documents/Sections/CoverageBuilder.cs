using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Who covers the story, counted over all members, copies apart.</summary>
internal static class CoverageBuilder
{
    public static Coverage Build(StorySources sources)
    {
        var members = sources.Members;
        var outlets = members
            .GroupBy(m => m.Outlet.Id)
            .Select(g => new OutletCoverage(g.Last().Outlet, g.Count()))
            .OrderByDescending(o => o.ArticleCount)
            .ThenBy(o => o.Outlet.Id.Value, StringComparer.Ordinal);
        var peak = members
            .GroupBy(m => m.PublishTime.UtcTicks / TimeSpan.TicksPerHour)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .First();
        return new Coverage(
            members.Count,
            sources.CopyCount,
            sources.OriginCount,
            [.. outlets],
            members[0].PublishTime,
            new DateTimeOffset(peak.Key * TimeSpan.TicksPerHour, TimeSpan.Zero),
            members[^1].PublishTime);
    }
}
