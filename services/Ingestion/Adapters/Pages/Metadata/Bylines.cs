using AngleSharp.Dom;
using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Finds the authors that a reader sees near the title.</summary>
internal static class Bylines
{
    /// <summary>Blocks before and after the title among which a byline stands.</summary>
    private const int Before = 15;
    private const int After = 30;

    private const int MaxByline = 160;

    /// <summary>Blocks that one byline spans.</summary>
    private const int Span = 3;

    private static readonly string[] Paths = ["/author", "/profile", "/people/", "/staff/", "/by/", "/contributor", "/journalist", "/writer", "/team/", "/person/", "/user", "/reporter", "/columnist", "/bio/", "/bios/", "/autor"];

    private static readonly string[] Leads = ["by ", "by:", "von ", "par ", "por ", "di ", "door ", "words by ", "written by ", "作者", "記者", "记者"];

    private static readonly string[] Pictures = ["photo by", "photograph", "photos by", "image", "illustration", "picture", "graphic"];

    /// <param name="scan">The page.</param>
    /// <param name="title">Index of the block that is the title; -1 when none is.</param>
    /// <param name="siteName">Name of the site.</param>
    public static IReadOnlyList<string> Read(PageScan scan, int title, string? siteName)
    {
        var near = scan.Notes.Marks.Where(mark => title < 0 || (mark.Block >= title - Before && mark.Block <= title + After)).OrderBy(mark => mark.Block >= title ? 0 : 1).ToArray();
        IReadOnlyList<string>? names = People(near, siteName);
        return names ?? Spoken(scan, title, siteName) ?? [.. near.Where(mark => StrengthOf(mark.Element) > 0).SelectMany(mark => NamesOf(mark.Element, siteName)).Take(1)];
    }

    private static List<string>? People(PageMark[] marks, string? siteName)
    {
        for (var strength = 3; strength > 0; strength--)
        {
            if (People(marks, strength, siteName) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return null;
    }

    private static List<string> People(PageMark[] marks, int strength, string? siteName)
    {
        var names = new List<string>();
        var last = -1;
        foreach (var mark in marks)
        {
            if (StrengthOf(mark.Element) != strength || (last >= 0 && Math.Abs(mark.Block - last) > Span))
            {
                continue;
            }

            foreach (var name in NamesOf(mark.Element, siteName).Where(AuthorNames.IsPerson))
            {
                last = mark.Block;
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static int StrengthOf(IElement element)
    {
        if (element.GetAttribute("itemprop") is "author" or "creator" || element.GetAttribute("rel") is "author")
        {
            return 3;
        }

        var names = element.GetAttribute("class") ?? "";
        var isOther = Has(names, "bio") || Has(names, "comment") || Has(names, "avatar") || Has(names, "image") || Has(names, "photo") || Has(names, "related");
        return isOther ? 0 : Has(names, "byline") ? 2 : Has(names, "author") || IsProfile(element) ? 1 : 0;
    }

    private static IEnumerable<string> NamesOf(IElement element, string? siteName)
    {
        var links = ElementText.Inside(element, inner => inner.GetAttribute("itemprop") is "name" || IsProfile(inner));
        if (links.Count > 0)
        {
            return links.SelectMany(link => AuthorNames.Split(ElementText.Of(link), siteName));
        }

        var text = ElementText.Of(element);
        return text.Length > MaxByline ? [] : AuthorNames.Split(text, siteName);
    }

    private static bool IsProfile(IElement element) =>
        element.LocalName is "a" && (element.GetAttribute("rel") is "author" || (element.GetAttribute("href") is { Length: < 1_000 } address && Paths.Any(path => Has(address, path))));

    // A line of its own under the title: "By Ann Lee", "Posted on 3 May 2023 by Ann Lee".
    private static string[]? Spoken(PageScan scan, int title, string? siteName)
    {
        var lines = Enumerable.Range(0, scan.Blocks.Count).Where(i => i >= title - Before && i <= title + After && i != title).Select(i => scan.Blocks[i].Text).Where(text => text.Length < MaxByline).ToArray();
        foreach (var names in lines.Select(AfterLead).Concat(lines.Select(AfterBy)).OfType<string>())
        {
            if (AuthorNames.Split(names, siteName).ToArray() is { Length: > 0 } authors && authors.All(AuthorNames.IsPerson))
            {
                return authors;
            }
        }

        return null;
    }

    private static string? AfterLead(string text) =>
        Array.Find(Leads, lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) is { } lead ? text[lead.Length..] : null;

    private static string? AfterBy(string text)
    {
        var at = text.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        return at > 0 && !Array.Exists(Pictures, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? text[(at + 4)..] : null;
    }

    private static bool Has(string names, string word) => names.Contains(word, StringComparison.OrdinalIgnoreCase);
}
