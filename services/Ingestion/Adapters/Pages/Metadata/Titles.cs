using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Chooses the title by agreement: what the page shows, what it tells search engines, what it tells networks, what it writes on its tab.</summary>
internal static class Titles
{
    private const double OfHeading = 2;
    private const double OfSaid = 1;
    private const double OfHead = 0.8;
    private const double OfTab = 0.8;

    /// <summary>Of a heading that is unlike everything else that is said.</summary>
    private const double OfStrange = 0.9;

    /// <summary>Likeness from which on a heading says the same as another place.</summary>
    private const double MinLikeness = 0.4;

    private const int MaxHeadings = 10;
    private const int MaxBlocks = 5;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", "_", " ― "];

    /// <summary>The title, and the index of the block that shows it; -1 when none does.</summary>
    public static (string? Title, int Block) Of(PageScan scan, SaidArticle said, MetaTags head, string? tab, string? siteName, string host)
    {
        var candidates = new List<(string Text, double Votes, int Block)>();
        var others = head.Titles.Append(said.Title).Append(tab).OfType<string>().Select(PlainText.OneLine).Where(text => text.Length > 0).ToArray();
        if (Heading(scan, others) is { } heading)
        {
            candidates.Add((heading.Text, heading.IsLike ? OfHeading : OfStrange, heading.Block));
        }

        Add(candidates, said.Title, OfSaid, siteName, host);
        foreach (var title in head.Titles.Take(2))
        {
            Add(candidates, title, OfHead, siteName, host);
        }

        Add(candidates, tab, OfTab, siteName, host);
        if (candidates.Count == 0)
        {
            return (null, -1);
        }

        var best = candidates.GroupBy(candidate => LetterPairs.Plain(candidate.Text), StringComparer.Ordinal).MaxBy(group => group.Sum(candidate => candidate.Votes));
        return (best?.First().Text, candidates[0].Block);
    }

    private static void Add(List<(string Text, double Votes, int Block)> candidates, string? title, double votes, string? siteName, string host)
    {
        if (title is not null && WithoutSite(PlainText.OneLine(title), siteName, host) is { Length: > 0 } text)
        {
            candidates.Add((text, votes, -1));
        }
    }

    // The heading that is most like what is said elsewhere: pages also have headings for their name and their notices.
    private static (string Text, int Block, bool IsLike)? Heading(PageScan scan, string[] others)
    {
        (string Text, int Block, bool IsLike)? best = null;
        var bestLikeness = -1.0;
        foreach (var region in scan.Regions.Where(region => region.Tag is "h1" && region.End > region.First && region.End - region.First <= MaxBlocks).Take(MaxHeadings))
        {
            var text = string.Join(' ', scan.Blocks.Skip(region.First).Take(region.End - region.First).Select(block => block.Text));
            var likeness = others.Length == 0 ? 1 : others.Max(other => LetterPairs.Likeness(text, other));
            if (likeness > bestLikeness)
            {
                (best, bestLikeness) = ((text, region.First, likeness >= MinLikeness), likeness);
            }
        }

        return best;
    }

    // "Bridge falls - The Example", "The Example | Bridge falls".
    private static string WithoutSite(string title, string? siteName, string host)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsSite(title[(last + separator.Length)..], title[..last], siteName, host))
            {
                return WithoutSite(title[..last].Trim(), siteName, host);
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && IsNamed(title[..first], siteName, host))
            {
                return title[(first + separator.Length)..].Trim();
            }
        }

        return title;
    }

    private static bool IsSite(string tail, string rest, string? siteName, string host) =>
        IsNamed(tail, siteName, host) || (siteName is null && tail.Length <= 30 && rest.Length > 2 * tail.Length && tail.Split(' ').Length <= 4);

    private static bool IsNamed(string part, string? siteName, string host)
    {
        var plain = LetterPairs.Plain(part);
        return plain.Length > 1
            && ((siteName is not null && LetterPairs.Likeness(part, siteName) > 0.7)
                || LetterPairs.Plain(host).Contains(plain, StringComparison.Ordinal)
                || (plain.StartsWith("the", StringComparison.Ordinal) && plain.Length > 6 && LetterPairs.Plain(host).Contains(plain[3..], StringComparison.Ordinal)));
    }
}
