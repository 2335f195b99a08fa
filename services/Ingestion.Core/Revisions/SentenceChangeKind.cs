namespace Newsdesk.Articles.Revisions;

/// <summary>What a revision did to a sentence.</summary>
public enum SentenceChangeKind
{
    /// <summary>The sentence is new.</summary>
    Added,

    /// <summary>The sentence is gone.</summary>
    Removed,

    /// <summary>The sentence took the place of a similar one.</summary>
    Rewritten,
}
