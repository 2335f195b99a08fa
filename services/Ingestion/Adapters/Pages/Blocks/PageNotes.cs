using AngleSharp.Dom;

namespace Newsdesk.Articles.Adapters.Pages.Blocks;

/// <summary>Elements that say something of the article, in order; so many of each kind that no page with one article has more.</summary>
internal sealed class PageNotes
{
    private const int MaxElements = 500;

    private readonly List<IElement> _metas = [];
    private readonly List<IElement> _links = [];
    private readonly List<IElement> _scripts = [];
    private readonly List<PageMark> _marks = [];
    private readonly List<IElement> _figures = [];

    public IReadOnlyList<IElement> Metas => _metas;

    public IReadOnlyList<IElement> Links => _links;

    /// <summary>Scripts of JSON-LD.</summary>
    public IReadOnlyList<IElement> Scripts => _scripts;

    /// <summary>Elements that name an author or a time.</summary>
    public IReadOnlyList<PageMark> Marks => _marks;

    public IReadOnlyList<IElement> Figures => _figures;

    /// <param name="element">Any element of the page.</param>
    /// <param name="block">Index of the block that comes next.</param>
    public void Add(IElement element, int block)
    {
        switch (element.LocalName)
        {
            case "meta":
                Add(_metas, element);
                break;
            case "link":
                Add(_links, element);
                break;
            case "script" when element.GetAttribute("type")?.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) is true:
                Add(_scripts, element);
                break;
            case "figure":
                Add(_figures, element);
                break;
            default:
                if (IsMark(element))
                {
                    Add(_marks, new PageMark(element, block));
                }

                break;
        }
    }

    private static bool IsMark(IElement element) =>
        element.LocalName is "time" || IsAuthorLink(element) || element.HasAttribute("itemprop") || element.HasAttribute("rel") || (element.GetAttribute("class") is { } names && (Has(names, "author") || Has(names, "byline") || Has(names, "date") || Has(names, "time")));

    // Where a template names its author by no class, the link to the author's page tells.
    private static bool IsAuthorLink(IElement element) => element.LocalName is "a" && element.GetAttribute("href") is { } address && address.Contains("/author/", StringComparison.OrdinalIgnoreCase);

    private static bool Has(string names, string word) => names.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static void Add<T>(List<T> list, T item)
    {
        if (list.Count < MaxElements)
        {
            list.Add(item);
        }
    }
}
