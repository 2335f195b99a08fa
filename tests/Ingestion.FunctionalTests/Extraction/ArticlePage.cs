using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.Articles.Adapters.Pages;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.FunctionalTests.Extraction;

/// <summary>Pages of one article, made for one question each.</summary>
internal static class ArticlePage
{
    public const string Url = "https://www.example.org/news/harbour";

    public const string Title = "Harbour stays closed for a third day";

    public const string First = "The harbour stayed closed on Tuesday while divers looked for the second mooring chain, which a storm had torn loose.";
    public const string Second = "Nobody at the port authority would say how long the repairs are going to take, or what they are going to cost the town.";
    public const string Third = "“We heard it before we saw it,” said the night watchman, who has worked on the northern pier for eleven years.";
    public const string Fourth = "Three fishing boats had drifted against the pier in the night; one of them sank, and its crew of four was saved.";

    public const string Paragraphs = $"<p>{First}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p>";

    public static readonly string Text = string.Join('\n', First, Second, Third, Fourth);

    private static readonly PageExtractor Extractor = new(NullLogger<PageExtractor>.Instance);

    /// <summary>The page with something in its head.</summary>
    public static PageContent WithHead(string head) => Read($"<html><head>{head}</head><body><article><h1>{Title}</h1>{Paragraphs}</article></body></html>");

    /// <summary>The page with something between its title and its text.</summary>
    public static PageContent WithByline(string byline) => Read($"<html><body><article><h1>{Title}</h1>{byline}<div>{Paragraphs}</div></article></body></html>");

    /// <summary>The page with JSON-LD.</summary>
    public static PageContent WithJson(string json) => WithHead($"<script type=\"application/ld+json\">{json}</script>");

    /// <summary>The page with another body.</summary>
    public static PageContent WithBody(string body) => Read($"<html><body>{body}</body></html>");

    public static PageContent Read(string html, string url = Url) => Extractor.Extract(html, url);
}
