namespace Newsdesk.Stories.Assembly;

/// <summary>The members of a story at one of its revisions.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Members">In no order; none when the story was empty.</param>
public sealed record StoryRevision(int Number, IReadOnlyCollection<ArticleRevision> Members)
{
    /// <summary>Plays the changes of a story up to a revision.</summary>
    /// <param name="changes">All changes up to that revision at least, in their order.</param>
    /// <param name="revision">From 1 to the number of changes.</param>
    public static StoryRevision At(IEnumerable<StoryChange> changes, int revision)
    {
        var members = new Dictionary<Kernel.Ids.ArticleId, int>();
        foreach (var change in changes.TakeWhile(change => change.Revision <= revision))
        {
            if (change.Cause is StoryChangeCause.ArticleRemoved)
            {
                members.Remove(change.Article);
            }
            else if (change.Cause is StoryChangeCause.ArticleAdded or StoryChangeCause.ArticleRevised or StoryChangeCause.ArticleReannotated)
            {
                members[change.Article] = change.ArticleRevision;
            }
        }

        return new(revision, [.. members.Select(member => new ArticleRevision(member.Key, member.Value))]);
    }

    /// <summary>The revision before a change, seen from the one after it.</summary>
    public StoryRevision Before(StoryChange change)
    {
        var members = Members.Where(member => member.Article != change.Article);
        return new(
            change.Revision - 1,
            change.PreviousArticleRevision > 0 ? [.. members, new ArticleRevision(change.Article, change.PreviousArticleRevision)] : [.. members]);
    }
}
