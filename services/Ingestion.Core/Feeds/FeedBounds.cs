namespace Newsdesk.Articles.Feeds;

/// <summary>What a document may ask of its reader. Nothing beyond a bound fails: it is left out.</summary>
internal static class FeedBounds
{
    /// <summary>Elements inside each other; deeper ones lose their tags.</summary>
    public const int Depth = 256;

    /// <summary>Attributes of one element.</summary>
    public const int Attributes = 64;

    /// <summary>Entries of a feed, pages of a sitemap, sitemaps of an index: what the sitemap protocol allows.</summary>
    public const int Entries = 50_000;

    /// <summary>Elements and texts held at one time: those of the feed itself and of the entry being read.</summary>
    public const int Nodes = 100_000;

    /// <summary>People, categories or files of one feed or entry.</summary>
    public const int Values = 1_000;

    /// <summary>Characters before the root element.</summary>
    public const int Prologue = 65_536;
}
