namespace Newsdesk.Stories.Assembly;

/// <summary>What a fact did to the stories.</summary>
public enum ArticleOutcome
{
    /// <summary>The article founded a story.</summary>
    Founded,

    /// <summary>The article joined a story by its words.</summary>
    Joined,

    /// <summary>The article joined the story of the article that it is a copy of.</summary>
    JoinedAsCopy,

    /// <summary>An article that had been withdrawn is back in its story.</summary>
    Returned,

    /// <summary>A newer revision took the place of the one held.</summary>
    Revised,

    /// <summary>The revision held was annotated again.</summary>
    Reannotated,

    /// <summary>The article left its story.</summary>
    Removed,

    /// <summary>A newer revision or a later withdrawal was known already.</summary>
    Superseded,
}
