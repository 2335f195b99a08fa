using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>What each block speaks for the regions around it, and what that adds up to.</summary>
internal sealed class TextValues
{
    /// <summary>A longer paragraph speaks no louder.</summary>
    private const int MaxWeight = 1_000;

    /// <summary>A shorter text that is no sentence is a label.</summary>
    private const int MinWeight = 50;

    private readonly ForeignRegions _regions;
    private readonly double[] _sums;
    private readonly double[] _own;

    /// <param name="scan">The page.</param>
    /// <param name="foreign">Traits of what is no part of a text.</param>
    public TextValues(PageScan scan, RegionTraits foreign)
    {
        var values = scan.Blocks.Select(block => ValueOf(block, scan.Regions[block.Region])).ToArray();
        var homes = Homes(scan);
        var company = Company(scan, values, homes);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= company[i];
        }

        _regions = new ForeignRegions(scan, values, foreign);
        _own = new double[scan.Regions.Count];
        _sums = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
        {
            var value = IsForeign(scan.Blocks[i].Region) ? 0 : values[i];
            _sums[i + 1] = _sums[i] + value;
            _own[homes[scan.Blocks[i].Region]] += value;
        }
    }

    /// <summary>Whether a region, or one around it, is no part of a text.</summary>
    public bool IsForeign(int region) => (_regions[region] & RegionTraits.Foreign) != 0;

    /// <summary>Its traits, with those that make it foreign.</summary>
    public RegionTraits TraitsOf(int region) => _regions[region];

    /// <summary>What speaks for a region.</summary>
    public double Sum(PageRegion region) => _sums[region.End] - _sums[region.First];

    /// <summary>What the paragraphs that stand in the region itself speak for it.</summary>
    public double Own(int region) => _own[region];

    // Paragraphs of an article stand together; that of a teaser stands alone beside a link.
    private static double[] Company(PageScan scan, double[] values, int[] homes)
    {
        var paragraphs = new int[homes.Length];
        var links = new int[homes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var block = scan.Blocks[i];
            paragraphs[homes[block.Region]] += values[i] > 0 ? 1 : 0;
            links[homes[block.Region]] += block.LinkDensity > 0.5 ? 1 : 0;
        }

        return [.. scan.Blocks.Select(block => (paragraphs[homes[block.Region]], links[homes[block.Region]]) switch
        {
            (>= 3, _) => 1.0,
            (2, 0) => 0.8,
            (2, _) => 0.5,
            (_, 0) => 0.5,
            _ => 0.1,
        })];
    }

    // The division around each region that holds something else too.
    private static int[] Homes(PageScan scan)
    {
        var homes = new int[scan.Regions.Count];
        for (var i = 0; i < homes.Length; i++)
        {
            var region = scan.Regions[i];
            var isHome = (region.Is(RegionTraits.Container) || region.Tag is "li") && region.Tag is not "td" && region.End - region.First > 1;
            homes[i] = isHome || region.Parent < 0 ? i : homes[region.Parent];
        }

        return homes;
    }

    private static double ValueOf(PageBlock block, PageRegion region)
    {
        if (region.IsHeading || block.LinkDensity > 0.5 || (block.Weight < MinWeight && !block.IsSentence))
        {
            return 0;
        }

        var sentence = block.IsSentence || block.Stops > 1 ? 1 : 0.3;
        return Math.Min(block.Weight, MaxWeight) * (1 - block.LinkDensity) * sentence;
    }
}
