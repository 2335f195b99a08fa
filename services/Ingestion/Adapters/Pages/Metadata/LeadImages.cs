using AngleSharp.Dom;
using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Finds who made the lead image: in JSON-LD, else beside the picture of the same name.</summary>
internal static class LeadImages
{
    private const int MaxCredit = 200;

    private static readonly string[] Leads = ["photograph by", "photo by", "photo:", "photograph:", "image credit:", "photo credit:", "picture:", "image:", "credit:", "credit", "foto:", "crédit photo :", "©", "(c)"];

    public static string? CreditOf(SaidArticle said, PageScan scan, string? imageUrl)
    {
        var credit = said.ImageCredit ?? scan.Notes.Figures.Where(figure => imageUrl is not null && Shows(figure, NameOf(imageUrl))).Select(CreditIn).FirstOrDefault(text => text is not null);
        return Clean(credit);
    }

    // Sizes and hosts differ between the head and the body of a page; the name of the file is the same.
    private static ReadOnlySpan<char> NameOf(string address)
    {
        var path = address.AsSpan();
        var query = path.IndexOfAny('?', '#');
        path = query < 0 ? path : path[..query];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static bool Shows(IElement figure, ReadOnlySpan<char> name)
    {
        foreach (var image in ElementText.Inside(figure, inner => inner.LocalName is "img"))
        {
            if (name.Length > 3 && (NameOf(image.GetAttribute("src") ?? "").SequenceEqual(name) || NameOf(image.GetAttribute("data-src") ?? "").SequenceEqual(name)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? CreditIn(IElement figure)
    {
        var named = ElementText.Inside(figure, inner => inner.GetAttribute("itemprop") is "creditText" or "copyrightHolder" || inner.GetAttribute("class")?.Contains("credit", StringComparison.OrdinalIgnoreCase) is true);
        if (named.Count > 0)
        {
            return ElementText.Of(named[0]);
        }

        var caption = string.Concat(ElementText.Inside(figure, inner => inner.LocalName is "figcaption").Take(1).Select(ElementText.Of));
        foreach (var lead in Leads)
        {
            var at = caption.LastIndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return caption[at..];
            }
        }

        return null;
    }

    private static string? Clean(string? credit)
    {
        var text = PlainText.OneLine(credit ?? "").Trim(' ', '(', ')', '[', ']');
        foreach (var lead in Leads)
        {
            text = text.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? text[lead.Length..].Trim(' ', ':') : text;
        }

        return text.Length is 0 or > MaxCredit ? null : text;
    }
}
