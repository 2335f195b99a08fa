using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;
using Proto = Newsdesk.Entities.V1;

namespace Newsdesk.Stories.Mapping;

/// <summary>Annotations from the wire. Enums have the same numbers on both sides; a test holds them together.</summary>
internal static class AnnotationMapping
{
    extension(Proto.Annotation annotation)
    {
        public Annotation ToDomain() => new(
            [.. annotation.Sentences.Select(s => new Sentence(new(s.StartIndex, s.EndIndex), (DiscourseRole)s.Role, s.RoleScore, s.Speech))],
            [.. annotation.Mentions.Select(ToDomain)],
            [.. annotation.Quotations.Select(ToDomain)],
            [.. annotation.Dates.Select(ToDomain)],
            [.. annotation.Numbers.Select(ToDomain)],
            annotation.LanguageCode,
            annotation.ModelVersion,
            annotation.KnowledgeBaseVersion,
            annotation.FullAnalysis);
    }

    private static Mention ToDomain(Proto.Mention mention) => new(
        new(mention.StartIndex, mention.EndIndex),
        (MentionKind)mention.Kind,
        EntityOrNone(mention.Entity),
        mention.FullForm,
        mention.HasLinkScore ? mention.LinkScore : null)
    {
        LinkEvidence = mention.LinkEvidence?.ToDomain(),
    };

    private static LinkEvidence ToDomain(this Proto.LinkEvidence evidence) => new(
        evidence.Prior,
        evidence.Kind,
        evidence.Context,
        evidence.Coherence,
        evidence.Recency,
        EntityOrNone(evidence.RivalEntity),
        evidence.RivalScore);

    private static Quotation ToDomain(Proto.Quotation quotation) => new(
        new(quotation.ContentStartIndex, quotation.ContentEndIndex),
        SpanOrNone(quotation.SpeakerStartIndex, quotation.SpeakerEndIndex),
        SpanOrNone(quotation.CueStartIndex, quotation.CueEndIndex),
        quotation.SpeakerFullForm,
        EntityOrNone(quotation.SpeakerEntity),
        quotation.Direct);

    private static DateExpression ToDomain(Proto.DateExpression date) => new(
        new(date.StartIndex, date.EndIndex),
        date.StartTime.ToDay("annotation.dates.start_time"),
        date.EndTime.ToDay("annotation.dates.end_time"),
        (DateGranularity)date.Granularity)
    {
        Direction = (DateDirection)date.Direction,
    };

    private static NumberExpression ToDomain(Proto.NumberExpression number) => new(
        new(number.StartIndex, number.EndIndex),
        number.Value,
        number.Unit,
        (NumberApproximation)number.Approximation,
        number.Noun,
        number.Predicate)
    {
        Doubt = (NumberDoubt)number.Doubt,
    };

    private static EntityId? EntityOrNone(string name) => name.Length == 0 ? null : EntityId.FromName(name, "entity");

    private static TextSpan? SpanOrNone(int start, int end) => start < end ? new(start, end) : null;
}
