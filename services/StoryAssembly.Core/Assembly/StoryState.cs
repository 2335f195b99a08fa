namespace Newsdesk.Stories.Assembly;

/// <summary>Life cycle of a story.</summary>
public enum StoryState
{
    Unspecified = 0,

    /// <summary>Stands.</summary>
    Active,

    /// <summary>Was taken into another story.</summary>
    Merged,

    /// <summary>Has no articles any more.</summary>
    Emptied,
}
