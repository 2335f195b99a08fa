using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Parses a page once, keeping only what an article is read from.</summary>
internal static class PageParser
{
    /// <summary>Levels of nesting that are kept; what lies deeper is flattened into the last one. Browsers do the same.</summary>
    private const int MaxDepth = 512;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "alt", "aria-hidden", "class", "content", "data-src", "datetime", "hidden", "href", "http-equiv", "id", "itemprop", "itemtype", "lang", "name", "property", "pubdate", "rel", "role", "src", "style", "type")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HtmlParserOptions Options = new()
    {
        DisableElementPositionTracking = true,
        MaximumDepth = MaxDepth,
        ShouldEmitAttribute = static (ref _, name) => Attributes.Contains(name.Span),
        SkipComments = true,
        SkipProcessingInstructions = true,
    };

    /// <summary>The page as a tree; nothing when it would take minutes to make one.</summary>
    public static IHtmlDocument? Parse(string html) => PageGuard.IsReasonable(html) ? new HtmlParser(Options).ParseDocument(html) : null;
}
