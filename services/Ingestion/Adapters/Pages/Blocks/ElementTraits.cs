using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Newsdesk.Articles.Adapters.Pages.Blocks;

/// <summary>What an element is to a text: a block of its own, part of a line, or nothing.</summary>
internal static partial class ElementTraits
{
    private const int MaxIdDashes = 2;

    /// <summary>A longer style is generated.</summary>
    private const int MaxStyle = 500;

    private static readonly FrozenDictionary<string, RegionTraits> Blocks = new Dictionary<string, RegionTraits>(StringComparer.OrdinalIgnoreCase)
    {
        ["address"] = RegionTraits.None,
        ["article"] = RegionTraits.Container | RegionTraits.Article,
        ["aside"] = RegionTraits.Container | RegionTraits.Furniture,
        ["blockquote"] = RegionTraits.None,
        ["body"] = RegionTraits.Container,
        ["caption"] = RegionTraits.Caption,
        ["center"] = RegionTraits.Container,
        ["dd"] = RegionTraits.None,
        ["details"] = RegionTraits.Container,
        ["div"] = RegionTraits.Container,
        ["dl"] = RegionTraits.List,
        ["dt"] = RegionTraits.None,
        ["fieldset"] = RegionTraits.Container,
        ["figcaption"] = RegionTraits.Caption,
        ["figure"] = RegionTraits.Caption,
        ["footer"] = RegionTraits.Container | RegionTraits.Furniture,
        ["form"] = RegionTraits.Container | RegionTraits.Furniture,
        ["h1"] = RegionTraits.None,
        ["h2"] = RegionTraits.None,
        ["h3"] = RegionTraits.None,
        ["h4"] = RegionTraits.None,
        ["h5"] = RegionTraits.None,
        ["h6"] = RegionTraits.None,
        ["header"] = RegionTraits.Container,
        ["hr"] = RegionTraits.None,
        ["li"] = RegionTraits.None,
        ["main"] = RegionTraits.Container,
        ["nav"] = RegionTraits.Furniture,
        ["ol"] = RegionTraits.List,
        ["p"] = RegionTraits.None,
        ["pre"] = RegionTraits.None,
        ["section"] = RegionTraits.Container,
        ["summary"] = RegionTraits.None,
        ["table"] = RegionTraits.Container,
        ["tbody"] = RegionTraits.Container,
        ["td"] = RegionTraits.Container,
        ["th"] = RegionTraits.None,
        ["tr"] = RegionTraits.Container,
        ["ul"] = RegionTraits.List,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "audio", "button", "canvas", "datalist", "dialog", "embed", "iframe", "input", "label", "noframes", "noscript", "object", "option", "script", "select", "style", "svg", "template", "textarea", "title", "video");

    /// <summary>No text of it is shown.</summary>
    public static bool IsSilent(string tag) => Silent.Contains(tag);

    /// <summary>Whether the element starts a line of its own; if so, its traits.</summary>
    public static bool TryReadBlock(IElement element, out RegionTraits traits)
    {
        if (!Blocks.TryGetValue(element.LocalName, out traits))
        {
            return false;
        }

        if (element.LocalName is not ("body" or "main"))
        {
            traits |= ClassTraits.Of(element.GetAttribute("class")) | OfId(element.GetAttribute("id")) | OfRole(element.GetAttribute("role"));
        }

        if (element.GetAttribute("itemprop") is "articleBody" or "reviewBody")
        {
            traits = (traits & ~RegionTraits.Foreign) | RegionTraits.Body;
        }

        traits |= IsHidden(element) ? RegionTraits.Hidden : RegionTraits.None;
        return true;
    }

    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") is "true"
        || (element.GetAttribute("style") is { Length: < MaxStyle } style && Hiding().IsMatch(style));

    // Longer ones are headings turned into addresses.
    private static RegionTraits OfId(string? id) => id is null || id.AsSpan().Count('-') + id.AsSpan().Count('_') > MaxIdDashes ? RegionTraits.None : ClassTraits.Of(id);

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Hiding();

    private static RegionTraits OfRole(string? role) => role switch
    {
        "navigation" or "complementary" or "contentinfo" or "banner" or "menu" or "dialog" or "search" => RegionTraits.Furniture,
        _ => RegionTraits.None,
    };
}
