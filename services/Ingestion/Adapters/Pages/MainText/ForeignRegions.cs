using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>Tells which regions are no part of the text, by their names and by what they hold: names mislead, because whatever is around an article carries them too.</summary>
internal sealed class ForeignRegions
{
    /// <summary>Share of what speaks for a text on the page, from which on a region is no furniture, whatever it is called.</summary>
    private const double MaxFurniture = 0.4;

    /// <summary>The same for a region that by its names is about other things.</summary>
    private const double MaxElsewhere = 0.6;

    private const RegionTraits Misleading = RegionTraits.Furniture | RegionTraits.Elsewhere | RegionTraits.Byline | RegionTraits.Caption;

    private readonly PageScan _scan;
    private readonly double[] _said;
    private readonly int[] _titles;
    private readonly double _all;
    private readonly RegionTraits[] _traits;

    /// <param name="scan">The page.</param>
    /// <param name="values">What each block speaks for a text.</param>
    /// <param name="foreign">Traits that count.</param>
    public ForeignRegions(PageScan scan, double[] values, RegionTraits foreign)
    {
        _scan = scan;
        _said = new double[values.Length + 1];
        _titles = new int[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
        {
            _said[i + 1] = _said[i] + values[i];
            _titles[i + 1] = _titles[i] + (scan.Regions[scan.Blocks[i].Region].Tag is "h1" ? 1 : 0);
        }

        _all = _said[^1] - SaidInComments();
        _traits = new RegionTraits[scan.Regions.Count];
        for (var i = 0; i < _traits.Length; i++)
        {
            var region = scan.Regions[i];
            _traits[i] = Meant(region, region.Traits & (foreign | ~RegionTraits.Foreign)) | (region.Parent < 0 ? RegionTraits.None : _traits[region.Parent] & RegionTraits.Foreign);
        }
    }

    /// <summary>Traits of a region, with those of the regions around it that make it foreign.</summary>
    public RegionTraits this[int region] => _traits[region];

    private double Said(PageRegion region) => _said[region.End] - _said[region.First];

    private bool HoldsTitle(PageRegion region) => _titles[region.End] > _titles[region.First];

    private double SaidInComments()
    {
        var (comments, end) = (0.0, 0);
        foreach (var region in _scan.Regions)
        {
            if (region.Is(RegionTraits.Comments) && region.First >= end && !HoldsTitle(region))
            {
                comments += Said(region);
                end = region.End;
            }
        }

        return comments;
    }

    private RegionTraits Meant(PageRegion region, RegionTraits named)
    {
        var most = region.Is(RegionTraits.Elsewhere) && !HoldsTitle(region) ? MaxElsewhere : MaxFurniture;
        if (!region.Is(RegionTraits.Foreign) || Said(region) <= _all * most)
        {
            return named;
        }

        return named & (HoldsTitle(region) ? ~RegionTraits.Foreign : ~Misleading);
    }
}
