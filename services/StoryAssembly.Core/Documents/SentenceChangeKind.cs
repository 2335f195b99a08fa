namespace Newsdesk.Stories.Documents;

public enum SentenceChangeKind
{
    Unspecified = 0,
    Added,
    Removed,

    /// <summary>Its source or a number, date or name in it changed.</summary>
    Corrected,
}
