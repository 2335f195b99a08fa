namespace Newsdesk.Articles.Adapters.Pages.Blocks;

/// <summary>What tag, class and id of an element tell of its part in the page.</summary>
[Flags]
internal enum RegionTraits
{
    None = 0,

    /// <summary>By its names no part of the article: related links, newsletter, share bar, advertisement, footer.</summary>
    Furniture = 1,

    /// <summary>What readers wrote.</summary>
    Comments = 2,

    /// <summary>Words about a picture.</summary>
    Caption = 4,

    /// <summary>Not shown.</summary>
    Hidden = 8,

    /// <summary>Who wrote it and when.</summary>
    Byline = 16,

    /// <summary>Named the body of an article.</summary>
    Body = 32,

    /// <summary>May hold an article: a division, not a paragraph or list.</summary>
    Container = 64,

    /// <summary>An <c>article</c> element.</summary>
    Article = 128,

    /// <summary>A list.</summary>
    List = 256,

    /// <summary>By its names about other things: related articles, galleries.</summary>
    Elsewhere = 512,

    /// <summary>Shown to those who pay.</summary>
    Wall = 1024,

    /// <summary>Never part of a text.</summary>
    Foreign = Furniture | Elsewhere | Comments | Caption | Hidden | Byline,
}
