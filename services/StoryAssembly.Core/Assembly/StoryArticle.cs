using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Assembly;

/// <summary>A revision of an article with the entities that are linked in it.</summary>
public sealed record StoryArticle(MemberArticle Article, IReadOnlyList<StoryEntity> Entities)
{
    public ArticleRevision Key => new(Article.Id, Article.Revision);
}
