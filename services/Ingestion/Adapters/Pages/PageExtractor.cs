using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Newsdesk.Articles.Ports;
using Reader = SmartReader.Reader;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Takes an article out of its page: the main text by SmartReader, the rest from JSON-LD, then the head of the page, then SmartReader's own guesses.</summary>
public sealed partial class PageExtractor(ILogger<PageExtractor> logger) : IMainTextExtractor
{
    /// <summary>Nesting at which browsers stop too; deeper pages exhaust the stack of whoever walks them by recursion.</summary>
    private const int MaxDepth = 512;

    /// <summary>A shorter heading is more likely the name of a section.</summary>
    private const int MinHeading = 15;

    public PageContent Extract(string html, string url)
    {
        ArgumentNullException.ThrowIfNull(html);

        if (!PageGuard.IsReasonable(html))
        {
            return new PageContent();
        }

        var document = new HtmlParser().ParseDocument(html);
        if (IsTooDeep(document))
        {
            return new PageContent();
        }

        var said = JsonLd.Read(document);
        var head = PageMetadata.Read(document);
        var headings = document.QuerySelectorAll("h1").Select(BlockText.Of).ToArray();
        var body = ReadBody(document, url);
        return new PageContent
        {
            Title = WithoutSite(said.Title ?? body.Title ?? head.Title, headings),
            Text = Longer(body.Text, said.Text),
            Authors = First(said.Authors, head.Authors, body.Authors),
            PublishTime = said.PublishTime ?? head.PublishTime ?? body.PublishTime,
            LanguageCode = head.LanguageCode,
            CanonicalUrl = head.CanonicalUrl ?? said.CanonicalUrl,
            ImageUrl = head.ImageUrl ?? said.ImageUrl,
            SiteName = head.SiteName ?? said.SiteName,
        };
    }

    private PageContent ReadBody(IHtmlDocument document, string url)
    {
        try
        {
            using var reader = new Reader(Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : "https://page.invalid/", document);
            var article = reader.GetArticle();
            return article.Completed
                ? new PageContent
                {
                    Title = article.Title,
                    Text = TextOf(article.Content),
                    Authors = [.. PageMetadata.SplitAuthors(article.Author ?? article.Byline ?? "")],
                    PublishTime = article.PublicationDate is { } date ? new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)) : null,
                }
                : new PageContent();
        }
        catch (Exception fault)
        {
            // A third party's reading of untrusted input: one page must not end a stream of them.
            LogUnreadable(fault, url);
            return new PageContent();
        }
    }

    // "Bridge falls - The Example": the heading is the title without the site.
    private static string? WithoutSite(string? title, string[] headings) =>
        headings.FirstOrDefault(heading => heading.Length >= MinHeading && title?.Length > heading.Length && title.StartsWith(heading, StringComparison.Ordinal)) ?? title;

    // A page that is built by script holds its text in JSON-LD alone.
    private static string? Longer(string? read, string? said) => said is not null && (read?.Length ?? 0) * 2 < said.Length ? TextOf(said) : read;

    private static string TextOf(string html) =>
        html.Contains("</", StringComparison.Ordinal) && PageGuard.IsReasonable(html) ? BlockText.Of(new HtmlParser().ParseDocument(html)) : html;

    private static IReadOnlyList<string> First(params ReadOnlySpan<IReadOnlyList<string>> lists)
    {
        foreach (var list in lists)
        {
            if (list.Count > 0)
            {
                return list;
            }
        }

        return [];
    }

    private static bool IsTooDeep(IHtmlDocument document)
    {
        var depth = 0;
        for (INode? node = document; node is not null && depth <= MaxDepth;)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                depth++;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }

        return depth > MaxDepth;
    }

    [LoggerMessage(EventId = 1, EventName = "PageUnreadable", Level = LogLevel.Warning, Message = "The page {Url} could not be read")]
    private partial void LogUnreadable(Exception fault, string url);
}
