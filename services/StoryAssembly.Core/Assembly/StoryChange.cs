using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Assembly;

/// <summary>What made one revision of a story. The changes of a story, in order, give its members at any revision.</summary>
/// <param name="Revision">Revision of the story that it made, counted from 1.</param>
/// <param name="ArticleRevision">Revision held from here on; of an article that left, the one held before.</param>
/// <param name="PreviousArticleRevision">Revision held before; 0 when there was none.</param>
/// <param name="Sequence">Position in the order of acceptance.</param>
/// <param name="AsOfTime">Publish time of the latest member after the change; null when no member is left.</param>
public sealed record StoryChange(
    StoryId Story,
    int Revision,
    StoryChangeCause Cause,
    ArticleId Article,
    int ArticleRevision,
    int PreviousArticleRevision,
    long Sequence,
    DateTimeOffset? AsOfTime);

public enum StoryChangeCause
{
    Unspecified = 0,
    ArticleAdded,
    ArticleRevised,
    ArticleRemoved,
    Edited,
    ArticleReannotated,
}
