namespace Newsdesk.Articles;

/// <summary>Life cycle of an article. The numbers are stored.</summary>
public enum ArticleState
{
    /// <summary>In use.</summary>
    Active = 1,

    /// <summary>A tombstone without text.</summary>
    Withdrawn = 2,
}
