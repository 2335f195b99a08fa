using System.Collections.Frozen;

namespace Newsdesk.Articles.Adapters.Pages.Blocks;

/// <summary>Reads traits off class names and ids, by words that sites all over the web use in them.</summary>
internal static class ClassTraits
{
    /// <summary>A longer attribute is generated, not named.</summary>
    private const int MaxLength = 500;

    private const int MaxWord = 40;

    private static readonly FrozenDictionary<string, RegionTraits> Words = new (RegionTraits Traits, string[] Words)[]
    {
        (RegionTraits.Furniture,
        [
            "ad", "ads", "adv", "advert", "advertisement", "advertorial", "adslot", "adunit", "affiliate", "banner", "breadcrumb", "breadcrumbs", "consent", "cookie", "cookies", "copyright",
            "disclaimer", "donate", "donation", "dropdown", "flyout", "gdpr", "infobox", "leaderboard", "login", "masthead", "modal",
            "overlay", "pager", "pagination", "popup", "promo", "promos", "promotion", "pullquote", "rail",
            "rightrail", "share", "sharebar", "sharing", "sharedaddy", "sidebar", "signin", "signup", "social", "sponsor", "sponsored", "sponsors", "subscribe", "subscription", "syndication",
            "tags", "taglist", "teaser", "teasers", "toc", "toolbar", "tooltip", "upsell",
        ]),
        (RegionTraits.Elsewhere,
        [
            "carousel", "footer", "footnav", "galleries", "gallery", "menu", "mostread", "nav", "navbar", "navigation", "newsletter", "newsletters", "outbrain", "popular", "recirc", "recirculation", "recommend",
            "recommendation", "recommendations", "recommended", "related", "relatedposts", "slider", "slideshow", "taboola", "trending", "zergnet",
        ]),
        (RegionTraits.Comments, ["comments", "commentlist", "comment", "disqus", "respond", "replies", "livefyre", "coral", "spotim", "viafoura"]),
        (RegionTraits.Caption, ["caption", "captions", "credit", "credits", "figcaption", "imagecaption", "photocredit", "imagecredit"]),
        (RegionTraits.Byline, ["byline", "bylines", "dateline", "timestamp", "pubdate", "postmeta", "authors", "contributors", "readtime", "kicker", "eyebrow"]),
        (RegionTraits.Wall, ["paywall", "paywalled", "regwall"]),
    }.SelectMany(group => group.Words.Select(word => (word, group.Traits))).ToFrozenDictionary(pair => pair.word, pair => pair.Traits);

    private static readonly FrozenDictionary<string, RegionTraits>.AlternateLookup<ReadOnlySpan<char>> ByWord = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Words, RegionTraits Traits)[] Phrases =
    [
        ("articlebody", RegionTraits.Body), ("storybody", RegionTraits.Body), ("entrycontent", RegionTraits.Body), ("postcontent", RegionTraits.Body), ("postbody", RegionTraits.Body), ("articlecontent", RegionTraits.Body),
        ("articletext", RegionTraits.Body), ("bodycontent", RegionTraits.Body), ("bodycopy", RegionTraits.Body), ("storycontent", RegionTraits.Body), ("contentbody", RegionTraits.Body), ("storytext", RegionTraits.Body), ("newsbody", RegionTraits.Body), ("newscontent", RegionTraits.Body),
        ("readmore", RegionTraits.Furniture), ("readnext", RegionTraits.Furniture), ("upnext", RegionTraits.Furniture), ("morefrom", RegionTraits.Furniture), ("morestories", RegionTraits.Furniture), ("moreon", RegionTraits.Furniture),
        ("mostread", RegionTraits.Furniture), ("mostpopular", RegionTraits.Furniture), ("youmay", RegionTraits.Furniture), ("alsolike", RegionTraits.Furniture), ("followus", RegionTraits.Furniture), ("signup", RegionTraits.Furniture),
        ("authorbio", RegionTraits.Furniture), ("aboutauthor", RegionTraits.Furniture), ("abouttheauthor", RegionTraits.Furniture), ("authorbox", RegionTraits.Furniture), ("authorinfo", RegionTraits.Byline), ("latestnews", RegionTraits.Furniture), ("seealso", RegionTraits.Furniture), ("tableofcontents", RegionTraits.Furniture),
        ("pullquote", RegionTraits.Furniture), ("advertis", RegionTraits.Furniture), ("newsletter", RegionTraits.Furniture), ("postmeta", RegionTraits.Byline), ("entrymeta", RegionTraits.Byline), ("articlemeta", RegionTraits.Byline),
        ("publishdate", RegionTraits.Byline), ("publisheddate", RegionTraits.Byline), ("readingtime", RegionTraits.Byline),
        ("subscriberonly", RegionTraits.Wall), ("subscribersonly", RegionTraits.Wall), ("premiumcontent", RegionTraits.Wall), ("meteredcontent", RegionTraits.Wall),
        ("twittertweet", RegionTraits.Furniture), ("instagrammedia", RegionTraits.Furniture), ("tiktokembed", RegionTraits.Furniture),
        ("sronly", RegionTraits.Hidden), ("visuallyhidden", RegionTraits.Hidden), ("screenreader", RegionTraits.Hidden),
    ];

    /// <param name="names">Value of a class or id attribute.</param>
    public static RegionTraits Of(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > MaxLength)
        {
            return RegionTraits.None;
        }

        var traits = RegionTraits.None;
        foreach (var range in names.AsSpan().SplitAny(' ', '\t', '\r', '\n'))
        {
            traits |= OfName(names.AsSpan(range));
        }

        return traits;
    }

    // "relatedArticles", "related-articles" and "related_articles" are the same two words.
    private static RegionTraits OfName(ReadOnlySpan<char> name)
    {
        var traits = RegionTraits.None;
        Span<char> joined = stackalloc char[Math.Min(name.Length, MaxLength)];
        var length = 0;
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var isEnd = at == name.Length || !char.IsAsciiLetterOrDigit(name[at]);
            if (isEnd || (at > 0 && char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1])))
            {
                traits |= OfWord(joined[start..length]);
                start = length;
            }

            if (!isEnd)
            {
                joined[length++] = char.ToLowerInvariant(name[at]);
            }
        }

        return traits | OfPhrase(joined[..length]);
    }

    private static RegionTraits OfWord(ReadOnlySpan<char> word) => word.Length is > 0 and <= MaxWord && ByWord.TryGetValue(word, out var traits) ? traits : RegionTraits.None;

    private static RegionTraits OfPhrase(ReadOnlySpan<char> joined)
    {
        var traits = RegionTraits.None;
        foreach (var (words, meaning) in Phrases)
        {
            traits |= joined.IndexOf(words, StringComparison.Ordinal) >= 0 ? meaning : RegionTraits.None;
        }

        return traits;
    }
}
