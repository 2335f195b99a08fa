using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>Joins to a region its twins: an article that is cut into pieces by advertisements lies in elements of one name at one depth.</summary>
internal static class RegionTwins
{
    /// <summary>How far up the element that holds all pieces may be.</summary>
    private const int MaxLevels = 6;

    /// <summary>Indexes of the blocks of all pieces, in order.</summary>
    public static IReadOnlyList<int> Of(PageScan scan, TextValues values, int chosen, int scope)
    {
        var region = scan.Regions[chosen];
        var around = scope >= 0 ? scope : chosen;
        for (var level = 0; scope < 0 && level < MaxLevels && scan.Regions[around].Parent >= 0 && !scan.Regions[around].Is(RegionTraits.Article); level++)
        {
            around = scan.Regions[around].Parent;
        }

        var blocks = new List<int>();
        var name = NameOf(region);
        var end = scan.Regions[around].End;
        var next = 0;
        for (var i = around; i < scan.Regions.Count && scan.Regions[i].First < end; i++)
        {
            var piece = scan.Regions[i];
            var isInChosen = piece.First >= region.First && piece.End <= region.End;
            var isAround = piece.First <= region.First && piece.End >= region.End;
            if (i == chosen || (piece.First >= next && !isInChosen && !isAround && piece.Tag == region.Tag && piece.Depth == region.Depth && IsTwin(values, piece, i, name)))
            {
                blocks.AddRange(Enumerable.Range(piece.First, piece.End - piece.First));
                next = piece.End;
            }
        }

        return blocks;
    }

    private static bool IsTwin(TextValues values, PageRegion piece, int index, ReadOnlySpan<char> name) =>
        !name.IsEmpty && NameOf(piece).SequenceEqual(name) && !values.IsForeign(index) && values.Sum(piece) > 0;

    // The first class, without a number: "story-body-1" and "story-body-2 last" are twins.
    private static ReadOnlySpan<char> NameOf(PageRegion region)
    {
        var names = region.ClassName.AsSpan().Trim();
        var end = names.IndexOf(' ');
        return (end < 0 ? names : names[..end]).TrimEnd("0123456789");
    }
}
