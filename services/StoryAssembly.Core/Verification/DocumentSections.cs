using System.Globalization;
using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>Walks the sentences of a document in its order, each with the path under which it stands and the section it belongs to.</summary>
internal static class DocumentSections
{
    public static IEnumerable<SectionSentence> Walk(StoryDocument document)
    {
        if (document.Headline is { } headline)
        {
            yield return new("headline", "headline", headline);
        }

        foreach (var sentence in Each("happenings", "happenings", document.Happenings)
            .Concat(document.Points.SelectMany(WalkPoint))
            .Concat(document.OutletAccounts.SelectMany(WalkAccount))
            .Concat(Each("agreements", "agreements", document.Agreements))
            .Concat(Each("differences", "differences", document.Differences))
            .Concat(Each("backgrounds", "backgrounds", document.Backgrounds))
            .Concat(document.TimelineEntries
                .Select((e, i) => new SectionSentence("timeline_entries", At("timeline_entries", i) + ".sentence", e.Sentence, Step: e)))
            .Concat(document.Questions.SelectMany((q, i) => WalkQuestion("questions", At("questions", i), q)))
            .Concat(WalkCommonQuestions(document.CommonQuestions))
            .Concat(document.TopicCards.SelectMany(WalkCard)))
        {
            yield return sentence;
        }
    }

    /// <summary><c>claims[2]</c></summary>
    public static string At(string field, int index) => string.Create(CultureInfo.InvariantCulture, $"{field}[{index}]");

    private static IEnumerable<SectionSentence> Each(string section, string field, IReadOnlyList<DocumentSentence> sentences) =>
        sentences.Select((s, i) => new SectionSentence(section, At(field, i), s));

    private static IEnumerable<SectionSentence> WalkPoint(Point point, int index)
    {
        var path = At("points", index);
        return Each("points", $"{path}.sentences", point.Sentences)
            .Prepend(new("points", $"{path}.heading", point.Heading))
            .Select(s => s with { Point = point });
    }

    private static IEnumerable<SectionSentence> WalkAccount(OutletAccount account, int index)
    {
        var path = At("outlet_accounts", index);
        return Each("outlet_accounts", $"{path}.stresses", account.Stresses)
            .Concat(Each("outlet_accounts", $"{path}.exclusives", account.Exclusives))
            .Concat(Each("outlet_accounts", $"{path}.quotes", account.Quotes))
            .Select(s => s with { Account = account });
    }

    private static IEnumerable<SectionSentence> WalkQuestion(string section, string path, AnsweredQuestion question) =>
        Each(section, $"{path}.answers", question.Answers).Prepend(new(section, $"{path}.question", question.Question));

    private static IEnumerable<SectionSentence> WalkCommonQuestions(CommonQuestions? common)
    {
        const string Section = "common_questions";
        return common is null
            ? []
            : Each(Section, $"{Section}.introductions", common.Introductions)
                .Prepend(new(Section, $"{Section}.title", common.Title))
                .Concat(common.Items.SelectMany((q, i) => WalkQuestion(Section, At($"{Section}.items", i), q)));
    }

    private static IEnumerable<SectionSentence> WalkCard(TopicCard card, int index) =>
        card.Relevance is { } relevance ? [new("topic_cards", $"{At("topic_cards", index)}.relevance", relevance)] : [];
}
