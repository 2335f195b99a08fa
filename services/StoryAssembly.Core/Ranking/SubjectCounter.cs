using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Ranking;

/// <summary>Counts who and what a story's articles name.</summary>
public static class SubjectCounter
{
    private const int MaxSubjects = 20;

    /// <summary>Most mentioned first; of equals the ordinally first id.</summary>
    /// <param name="articles">The members of a story, in any order.</param>
    public static IReadOnlyList<StorySubject> Count(IReadOnlyCollection<StoryArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var ordered = articles.Select(article => article.Article).OrderBy(m => m.PublishTime.UtcTicks).ThenBy(m => m.Id.Value, StringComparer.Ordinal).ToList();
        var families = new MemberFamilies(ordered);
        var counts = new Dictionary<EntityId, int>();
        foreach (var member in ordered.Where(families.IsRepresentative))
        {
            foreach (var mention in member.Annotation.Mentions.Concat(member.TitleAnnotation.Mentions))
            {
                if (mention.Entity is { } entity)
                {
                    counts[entity] = counts.GetValueOrDefault(entity) + 1;
                }
            }
        }

        return
        [
            .. EntitiesOf(articles)
                .Where(entity => counts.ContainsKey(entity.Card.Id))
                .OrderByDescending(entity => counts[entity.Card.Id])
                .ThenBy(entity => entity.Card.Id.Value, StringComparer.Ordinal)
                .Take(MaxSubjects)
                .Select(entity => new StorySubject(entity, counts[entity.Card.Id])),
        ];
    }

    /// <summary>The entities of a story's articles, each as the article accepted last describes it.</summary>
    public static IReadOnlyList<StoryEntity> EntitiesOf(IEnumerable<StoryArticle> articles) =>
    [
        .. articles
            .SelectMany(article => article.Entities.Select(entity => (entity, article.Article.IngestSequence)))
            .GroupBy(found => found.entity.Card.Id)
            .Select(same => same.MaxBy(found => found.IngestSequence).entity),
    ];
}
