using Newsdesk.Stories.Assembly;

namespace Newsdesk.Stories.Ports;

/// <summary>The article revisions that stories are made of.</summary>
public interface IStoryArticles
{
    /// <summary>The revisions in the order asked.</summary>
    /// <exception cref="InvalidOperationException">One of them is not stored.</exception>
    Task<IReadOnlyList<StoryArticle>> ReadAsync(IReadOnlyCollection<ArticleRevision> revisions, CancellationToken cancellationToken);
}
