using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>Tells which blocks of the chosen region are the article.</summary>
internal sealed class BlockFilter(PageScan scan, TextValues values, ArticleSigns article)
{
    private const int MinWeight = 50;

    /// <summary>Blocks of a page that is text as it stands, without sentences.</summary>
    private const int MaxBare = 10;

    /// <summary>Share of a heading that links may be; a heading that is a link is that of another article.</summary>
    private const double MaxLinkOfHeading = 0.9;

    /// <param name="indexes">Blocks of the chosen regions, in order.</param>
    public IReadOnlyList<int> Apply(IReadOnlyList<int> indexes)
    {
        var blocks = indexes.Select(index => scan.Blocks[index]).ToArray();
        var kept = blocks.Select(IsText).ToArray();
        DropHeadings(blocks, kept);
        if (blocks.Where((block, at) => kept[at] && IsProse(block)).Any())
        {
            Trim(blocks, kept);
        }

        var isBare = blocks.Length <= MaxBare && !kept.Contains(true);
        return [.. indexes.Where((_, at) => kept[at] || (isBare && !values.IsForeign(blocks[at].Region)))];
    }

    private bool IsText(PageBlock block)
    {
        var region = scan.Regions[block.Region];
        if (values.IsForeign(block.Region) || block.Weight == 0)
        {
            return false;
        }

        if (region.IsHeading)
        {
            return region.Tag is not "h1" && block.LinkDensity < MaxLinkOfHeading && !string.Equals(block.Text, article.Title, StringComparison.OrdinalIgnoreCase);
        }

        if (region.Tag is "li")
        {
            return !IsLinks(scan.Regions[region.Parent < 0 ? block.Region : region.Parent]) && !Notices.IsOffer(block);
        }

        return !Notices.IsOffer(block) && (block.LinkDensity <= 0.6 || (block.IsSentence && block.Weight > MinWeight && block.LinkDensity < 0.9));
    }

    private bool IsLinks(PageRegion list)
    {
        var (weight, links) = (0, 0);
        for (var i = list.First; i < list.End && i < list.First + 20; i++)
        {
            weight += scan.Blocks[i].Weight;
            links += scan.Blocks[i].LinkWeight;
        }

        return links > weight * 0.8;
    }

    // A heading stands for what follows; with nothing left below it, it goes too.
    private void DropHeadings(PageBlock[] blocks, bool[] kept)
    {
        for (var i = kept.Length - 1; i >= 0; i--)
        {
            if (kept[i] && IsHeading(blocks[i]))
            {
                var next = i + 1;
                while (next < kept.Length && values.TraitsOf(blocks[next].Region).HasFlag(RegionTraits.Caption))
                {
                    next++;
                }

                kept[i] = next < kept.Length && kept[next];
            }
        }
    }

    // Labels before the first and after the last sentence: dates, names, counts of shares.
    private void Trim(PageBlock[] blocks, bool[] kept)
    {
        var start = Array.FindIndex(kept, 0, i => i);
        for (var i = 0; i < kept.Length && !(kept[i] && IsProse(blocks[i])); i++)
        {
            kept[i] = false;
        }

        for (var i = kept.Length - 1; i > start && !(kept[i] && IsProse(blocks[i]) && !Notices.IsFoot(blocks[i], article.Authors)); i--)
        {
            kept[i] = false;
        }
    }

    private bool IsHeading(PageBlock block) => scan.Regions[block.Region].IsHeading;

    private bool IsProse(PageBlock block) => !IsHeading(block) && (block.Weight >= MinWeight || block.IsSentence);
}
