using AngleSharp.Dom;
using Newsdesk.Articles.Adapters.Pages.Blocks;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Chooses the publish time: JSON-LD, the head of the page, microdata, a time or a written day near the title, the address.</summary>
internal static class PublishTimes
{
    /// <summary>Blocks before and after the title among which a date belongs to the article.</summary>
    private const int Before = 8;
    private const int After = 15;

    public static DateTimeOffset? Of(SaidArticle said, MetaTags head, PageScan scan, int title, string address) =>
        said.PublishTime
        ?? head.PublishTime
        ?? Marked(scan.Notes.Marks.Where(mark => mark.Element.GetAttribute("itemprop") is "datePublished" or "dateCreated"))
        ?? Marked(Near(scan, title))
        ?? Written(scan, title)
        ?? WrittenDate.OfAddress(address)
        ?? Marked(scan.Notes.Marks.Where(mark => mark.Element.HasAttribute("pubdate")));

    private static IEnumerable<PageMark> Near(PageScan scan, int title) =>
        scan.Notes.Marks
            .Where(mark => title >= 0 && mark.Block >= title - Before && mark.Block <= title + After && IsPublishing(mark.Element))
            .OrderBy(mark => mark.Block >= title ? 0 : 1);

    private static bool IsPublishing(IElement element)
    {
        var names = element.GetAttribute("class") ?? "";
        var isUpdate = names.Contains("updat", StringComparison.OrdinalIgnoreCase) || names.Contains("modif", StringComparison.OrdinalIgnoreCase);
        return !isUpdate && (element.LocalName is "time" || names.Contains("date", StringComparison.OrdinalIgnoreCase) || names.Contains("time", StringComparison.OrdinalIgnoreCase));
    }

    private static DateTimeOffset? Marked(IEnumerable<PageMark> marks) => marks.Select(mark => Read(mark.Element)).FirstOrDefault(time => time is not null);

    private static DateTimeOffset? Read(IElement element)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["datetime", "content"])
        {
            if (LooseTime.TryParse(element.GetAttribute(attribute), out var time))
            {
                return time;
            }
        }

        var text = ElementText.Of(element);
        return LooseTime.TryParse(text, out var whole) && text.Length > 7 ? whole : WrittenDate.Find(text);
    }

    private static DateTimeOffset? Written(PageScan scan, int title)
    {
        if (title < 0)
        {
            return null;
        }

        var end = Math.Min(scan.Blocks.Count, title + After);
        for (var i = title + 1; i < end; i++)
        {
            if (scan.Blocks[i].Text.Length < 150 && WrittenDate.Find(scan.Blocks[i].Text) is { } day)
            {
                return day;
            }
        }

        for (var i = title - 1; i >= Math.Max(0, title - Before); i--)
        {
            if (scan.Blocks[i].Text.Length < 100 && WrittenDate.Find(scan.Blocks[i].Text) is { } day)
            {
                return day;
            }
        }

        return null;
    }
}
