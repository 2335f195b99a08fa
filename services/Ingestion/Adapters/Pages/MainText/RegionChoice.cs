using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>Chooses the region that holds the article: from the whole page down, as long as one part holds most of the text.</summary>
internal static class RegionChoice
{
    /// <summary>Share of a region's value that a part must hold to be chosen instead.</summary>
    private const double MinShare = 0.8;

    /// <summary>The same for a part that is named the body of an article.</summary>
    private const double MinShareOfBody = 0.4;

    /// <summary>Share of its value that a region may hold itself, outside of its parts, to be left for one of them.</summary>
    private const double MaxOwn = 0.15;

    /// <summary>The region, and the one around it in which other pieces of the article may lie; -1 and -1 on a page without text.</summary>
    public static (int Region, int Scope) Of(PageScan scan, TextValues values)
    {
        var (chosen, scope) = (-1, -1);
        for (var i = 0; i < scan.Regions.Count; i++)
        {
            if (chosen < 0 ? scan.Regions[i].Tag is "body" : IsBetter(scan, values, chosen, i))
            {
                scope = chosen >= 0 && values.Sum(scan.Regions[i]) < values.Sum(scan.Regions[chosen]) * MinShare ? chosen : scope;
                chosen = i;
            }
        }

        return (chosen, scope);
    }

    private static bool IsBetter(PageScan scan, TextValues values, int chosen, int candidate)
    {
        var region = scan.Regions[candidate];
        if (region.Is(RegionTraits.Container) is false || values.IsForeign(candidate) || region.End > scan.Regions[chosen].End)
        {
            return false;
        }

        var sum = values.Sum(region);
        var around = values.Sum(scan.Regions[chosen]);
        return sum > 0 && values.Own(chosen) <= around * MaxOwn && sum >= around * (region.Is(RegionTraits.Body) ? MinShareOfBody : MinShare);
    }
}
