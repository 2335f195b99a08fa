using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>More on these topics: a card for each entity that matters in the story, with a sentence that shows why.</summary>
internal sealed class TopicCardsBuilder(StorySources sources, DocumentPress press)
{
    private const int MaxCards = 12;
    private const int AnyCards = 4;

    public IReadOnlyList<TopicCard> Build(IReadOnlyList<StoryEntityCard> cards)
    {
        var counts = CountMentions();
        var shown = new HashSet<int>();
        var made = cards
            .Where(c => counts.GetValueOrDefault(c.Id) > 0)
            .OrderByDescending(c => counts[c.Id])
            .ThenBy(c => c.Id.Value, StringComparer.Ordinal)
            .Take(MaxCards)
            .Select(c => Make(c, counts[c.Id], shown))
            .ToList();

        // A card that cannot show why it is here stands only where there are few.
        return [.. made.Where((c, i) => c.Relevance is not null || i < AnyCards)];
    }

    // Copies do not count: they name the same again. Articles in other languages do.
    private Dictionary<EntityId, int> CountMentions()
    {
        var counts = new Dictionary<EntityId, int>();
        foreach (var member in sources.Members.Where(sources.Families.IsRepresentative))
        {
            foreach (var mention in member.Annotation.Mentions.Concat(member.TitleAnnotation.Mentions))
            {
                if (mention.Entity is { } entity)
                {
                    counts[entity] = counts.GetValueOrDefault(entity) + 1;
                }
            }
        }

        return counts;
    }

    private TopicCard Make(StoryEntityCard card, int mentions, HashSet<int> shown) => new()
    {
        Entity = card.Id,
        DisplayName = card.DisplayName,
        Kind = card.Kind,
        Description = card.Description,
        AsOfTime = card.AsOfTime,
        Origin = card.Origin,
        License = card.License,
        MentionCount = mentions,
        Relevance = FindRelevance(card.Id, shown),
    };

    // A sentence that is printed already and stands under no other card, else a new one while there is room.
    private DocumentSentence? FindRelevance(EntityId entity, HashSet<int> shown)
    {
        press.StartSection();
        var naming = sources.Sentences
            .Where(s => s.IsSound && s.Article.Member.Annotation.MentionsIn(s.Span).Any(m => m.Entity == entity))
            .OrderBy(s => shown.Contains(s.Id))
            .ThenByDescending(press.IsPrinted)
            .ThenByDescending(s => s.Centrality + (0.3 * Math.Min(2, s.Support)))
            .ThenBy(s => s.Id);
        foreach (var sentence in naming)
        {
            if ((press.Reprint(sentence) ?? press.Extract(sentence, PrintOrder.Plain)) is { } printed)
            {
                shown.Add(sentence.Id);
                return printed;
            }
        }

        return null;
    }
}
