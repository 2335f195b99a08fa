using Newsdesk.Articles.Adapters.Pages.Blocks;
using Newsdesk.Articles.Adapters.Pages.Metadata;

namespace Newsdesk.Articles.Adapters.Pages.MainText;

/// <summary>Finds the standfirst: the sentence under the title that the page also gives as its description.</summary>
internal static class Standfirst
{
    /// <summary>Blocks between it and the text or the title.</summary>
    private const int MaxDistance = 25;

    /// <summary>Letters and digits below which a description tells nothing.</summary>
    private const int MinLength = 15;

    /// <summary>Index of its block; -1 when the page shows none before its text.</summary>
    /// <param name="scan">The page.</param>
    /// <param name="article">What is known of the article.</param>
    /// <param name="first">Index of the first block of its text.</param>
    public static int Of(PageScan scan, ArticleSigns article, int first)
    {
        string[] descriptions = [.. article.Descriptions.Select(LetterPairs.Plain).Where(text => text.Length >= MinLength)];
        for (var i = first - 1; i >= Math.Max(0, first - MaxDistance) && descriptions.Length > 0; i--)
        {
            var region = scan.Regions[scan.Blocks[i].Region];
            if (region.Tag is not "h1" && !region.Is(RegionTraits.Comments | RegionTraits.Caption) && LetterPairs.Plain(scan.Blocks[i].Text) is { Length: >= MinLength } text && Array.Exists(descriptions, description => IsSame(text, description)))
            {
                return i;
            }
        }

        return -1;
    }

    // Either is often cut.
    private static bool IsSame(string text, string description) =>
        text == description || (Math.Min(text.Length, description.Length) > 2 * MinLength && (text.StartsWith(description, StringComparison.Ordinal) || description.StartsWith(text, StringComparison.Ordinal)));
}
