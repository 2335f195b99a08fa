using AngleSharp.Html.Dom;
using Newsdesk.Articles.Adapters.Pages.Blocks;
using Newsdesk.Articles.Adapters.Pages.MainText;
using Newsdesk.Articles.Adapters.Pages.Metadata;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Takes an article out of its page: one parse, one walk, then each field from where pages tell it best.</summary>
public sealed partial class PageExtractor(ILogger<PageExtractor> logger) : IMainTextExtractor
{
    public PageContent Extract(string html, string url)
    {
        ArgumentNullException.ThrowIfNull(html);

        try
        {
            using var document = PageParser.Parse(html);
            return document is null ? new PageContent() : Read(document, url);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Untrusted input through a third party's parser: one page must not end a stream of them.
            LogUnreadable(fault, url);
            return new PageContent();
        }
    }

    private static PageContent Read(IHtmlDocument document, string url)
    {
        var scan = PageScan.Of(document);
        using var json = JsonLd.Read(scan.Notes.Scripts);
        var said = SaidArticle.Of(json);
        var head = new MetaTags(scan.Notes.Metas);
        var page = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;
        var siteName = head.SiteName ?? said.SiteName;
        var canonical = scan.Notes.Links.FirstOrDefault(link => link.GetAttribute("rel")?.Contains("canonical", StringComparison.OrdinalIgnoreCase) is true)?.GetAttribute("href");
        var own = WebAddress.Of(canonical, page) ?? WebAddress.Of(head.Url, page) ?? WebAddress.Of(said.Url, page);
        var (title, titleBlock) = Titles.Of(scan, said, head, document.Title, siteName, page?.Host ?? "");
        var image = WebAddress.Of(head.ImageUrl, page) ?? WebAddress.Of(said.ImageUrl, page);
        var authors = Authors.Of(said, head, scan, titleBlock, siteName);
        return new PageContent
        {
            Title = title,
            Text = MainTextReader.Read(scan, new ArticleSigns(title, authors, said.Body, [.. head.Descriptions, .. said.Descriptions])),
            Authors = authors,
            PublishTime = PublishTimes.Of(said, head, scan, titleBlock, page is null ? own ?? "" : url),
            UpdateTime = said.UpdateTime ?? head.UpdateTime,
            LanguageCode = MetaTags.ReadLanguage(document.DocumentElement.GetAttribute("lang")) ?? head.LanguageCode ?? MetaTags.ReadLanguage(said.LanguageCode),
            CanonicalUrl = own,
            ImageUrl = image,
            ImageCredit = LeadImages.CreditOf(said, scan, image),
            SiteName = siteName is null ? null : PlainText.OneLine(siteName),
            IsFree = said.IsFree ?? head.IsFree ?? (scan.Regions.Any(region => region.Is(RegionTraits.Wall)) ? false : null),
        };
    }

    [LoggerMessage(EventId = 1, EventName = "PageUnreadable", Level = LogLevel.Warning, Message = "The page {Url} could not be read")]
    private partial void LogUnreadable(Exception fault, string url);
}
