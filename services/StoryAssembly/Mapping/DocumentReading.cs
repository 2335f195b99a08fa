using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Mapping;

/// <summary>Documents from the wire: those that are stored, and those that a client holds and wants verified.</summary>
internal static class DocumentReading
{
    private const string NameEnd = "/document";

    private static readonly V1.DocumentSentence NoSentence = new();

    extension(V1.StoryDocument document)
    {
        /// <exception cref="Kernel.Errors.DomainException">A name in it is not one. What it claims is for the verifier to judge.</exception>
        public StoryDocument ToDomain() => new()
        {
            Story = StoryOf(document.Name, "document.name"),
            Revision = document.Revision,
            Headline = document.Headline?.ToDomain(),
            Happenings = [.. document.Happenings.Select(s => s.ToDomain())],
            Points = [.. document.Points.Select(ToDomain)],
            OutletAccounts = [.. document.OutletAccounts.Select(ToDomain)],
            Agreements = [.. document.Agreements.Select(s => s.ToDomain())],
            Differences = [.. document.Differences.Select(s => s.ToDomain())],
            Backgrounds = [.. document.Backgrounds.Select(s => s.ToDomain())],
            TimelineEntries = [.. document.TimelineEntries.Select(ToDomain)],
            Questions = [.. document.Questions.Select(ToDomain)],
            CommonQuestions = document.CommonQuestions is { } common ? ToDomain(common) : null,
            TopicCards = [.. document.TopicCards.Select(ToDomain)],
            Claims = [.. document.Claims.Select(ToDomain)],
            RecentChanges = document.RecentChanges is { } changes ? ToDomain(changes) : null,
            Coverage = ToDomain(document.Coverage ?? new()),
            AsOfTime = document.AsOfTime.ToTime("document.as_of_time"),
        };
    }

    extension(V1.DocumentSentence? sentence)
    {
        private DocumentSentence ToDomain()
        {
            var read = sentence ?? NoSentence;
            return new()
            {
                Text = read.Text,
                Origin = (SentenceOrigin)read.Origin,
                Evidence = [.. read.Evidence.Select(ToDomain)],
                Edits = [.. read.Edits.Select(e => new TextEdit(new(e.StartIndex, e.EndIndex), e.Replacement, (EditReason)e.Reason))],
                TemplateId = read.TemplateId,
                Stance = (SentenceStance)read.Stance,
                Attribution = read.Attribution,
            };
        }
    }

    /// <summary>The story of a document's name, <c>stories/{story}/document</c>.</summary>
    public static StoryId StoryOf(string name, string field = "name")
    {
        if (name.EndsWith(NameEnd, StringComparison.Ordinal) && ResourceIds.TryFromName<StoryId>(name[..^NameEnd.Length], out var story))
        {
            return story;
        }

        throw Kernel.Errors.DomainException.Invalid(new Kernel.Errors.FieldViolation(field, "Must be a resource name of the form 'stories/{story}/document'."));
    }

    private static Evidence ToDomain(V1.Evidence? evidence) => evidence is null
        ? new(default, 0, ArticlePart.Unspecified, default, "", default, "", "")
        : new(
            ArticleId.FromName(evidence.Article, "evidence.article"),
            evidence.ArticleRevision,
            (ArticlePart)evidence.Part,
            new(evidence.StartIndex, evidence.EndIndex),
            evidence.SpanHash,
            OutletId.FromName(evidence.Outlet, "evidence.outlet"),
            evidence.OutletDisplayName,
            evidence.Url);

    private static Point ToDomain(V1.Point point) => new(point.Heading.ToDomain(), [.. point.Sentences.Select(s => s.ToDomain())]);

    private static OutletAccount ToDomain(V1.OutletAccount account) => new(
        OutletId.FromName(account.Outlet, "outlet_accounts.outlet"),
        account.OutletDisplayName,
        [.. account.Articles.Select(article => ArticleId.FromName(article, "outlet_accounts.articles"))],
        account.CarriedOutlet.Length == 0 ? null : OutletId.FromName(account.CarriedOutlet, "outlet_accounts.carried_outlet"),
        [.. account.Stresses.Select(s => s.ToDomain())],
        [.. account.Exclusives.Select(s => s.ToDomain())],
        [.. account.Quotes.Select(s => s.ToDomain())]);

    private static TimelineEntry ToDomain(V1.TimelineEntry entry) => new(
        entry.StartTime.ToDay("timeline_entries.start_time"),
        entry.EndTime.ToDay("timeline_entries.end_time"),
        entry.DateLabel,
        entry.Sentence.ToDomain());

    private static AnsweredQuestion ToDomain(V1.AnsweredQuestion question) => new(question.Question.ToDomain(), [.. question.Answers.Select(s => s.ToDomain())]);

    private static CommonQuestions ToDomain(V1.CommonQuestions common) => new(
        common.Title.ToDomain(),
        [.. common.Introductions.Select(s => s.ToDomain())],
        [.. common.Items.Select(ToDomain)]);

    private static TopicCard ToDomain(V1.TopicCard card) => new()
    {
        Entity = EntityId.FromName(card.Entity, "topic_cards.entity"),
        DisplayName = card.DisplayName,
        Kind = CardKinds.Parse(card.Kind),
        Description = card.Description,
        AsOfTime = card.AsOfTime is null ? null : card.AsOfTime.ToTime("topic_cards.as_of_time"),
        Origin = card.Origin,
        License = card.License,
        Relevance = card.Relevance is { } relevance ? relevance.ToDomain() : null,
        MentionCount = card.MentionCount,
    };

    private static Claim ToDomain(V1.Claim claim) => new(
        claim.Subject,
        claim.Unit,
        (ClaimAgreement)claim.Agreement,
        [.. claim.Values.Select(value => new ClaimValue(value.Value, value.DisplayText, ToDomain(value.Evidence), value.PublishTime.ToTime("claims.values.publish_time")))]);

    private static DocumentDifference ToDomain(V1.DocumentDifference difference) => new(
        difference.BaseRevision,
        difference.Revision,
        [.. difference.Changes.Select(change => new DocumentSentenceChange(
            (SentenceChangeKind)change.Kind,
            change.Section,
            change.OldSentence is { } old ? old.ToDomain() : null,
            change.NewSentence is { } added ? added.ToDomain() : null))]);

    private static Coverage ToDomain(V1.Coverage coverage) => new(
        coverage.ArticleCount,
        coverage.CopyCount,
        coverage.IndependentOriginCount,
        [.. coverage.Outlets.Select(ToDomain)],
        coverage.FirstPublishTime.ToTime("coverage.first_publish_time"),
        coverage.PeakTime.ToTime("coverage.peak_time"),
        coverage.LatestPublishTime.ToTime("coverage.latest_publish_time"));

    private static OutletCoverage ToDomain(V1.OutletCoverage outlet) =>
        new(new MemberOutlet(OutletId.FromName(outlet.Outlet, "coverage.outlets.outlet"), outlet.DisplayName, outlet.Owner, outlet.RegionCode), outlet.ArticleCount);
}
