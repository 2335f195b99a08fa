using Google.Protobuf.WellKnownTypes;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Mapping;

/// <summary>Documents to the wire. Enums have the same numbers on both sides; a test holds them together.</summary>
internal static class DocumentMapping
{
    extension(StoryDocument document)
    {
        public V1.StoryDocument ToProto() => new()
        {
            Name = NameOf(document.Story),
            Revision = document.Revision,
            Headline = document.Headline?.ToProto(),
            Happenings = { document.Happenings.Select(s => s.ToProto()) },
            Points = { document.Points.Select(ToProto) },
            OutletAccounts = { document.OutletAccounts.Select(ToProto) },
            Agreements = { document.Agreements.Select(s => s.ToProto()) },
            Differences = { document.Differences.Select(s => s.ToProto()) },
            Backgrounds = { document.Backgrounds.Select(s => s.ToProto()) },
            TimelineEntries = { document.TimelineEntries.Select(ToProto) },
            Questions = { document.Questions.Select(ToProto) },
            CommonQuestions = document.CommonQuestions is { } common ? ToProto(common) : null,
            TopicCards = { document.TopicCards.Select(ToProto) },
            Claims = { document.Claims.Select(ToProto) },
            RecentChanges = document.RecentChanges?.ToProto(),
            Coverage = ToProto(document.Coverage),
            AsOfTime = document.AsOfTime.ToTimestamp(),
        };
    }

    extension(DocumentSentence sentence)
    {
        public V1.DocumentSentence ToProto() => new()
        {
            Text = sentence.Text,
            Origin = (V1.DocumentSentence.Types.Origin)sentence.Origin,
            Evidence = { sentence.Evidence.Select(ToProto) },
            Edits = { sentence.Edits.Select(ToProto) },
            TemplateId = sentence.TemplateId,
            Stance = (V1.DocumentSentence.Types.Stance)sentence.Stance,
            Attribution = sentence.Attribution,
            Key = sentence.Key,
        };
    }

    extension(DocumentDifference difference)
    {
        public V1.DocumentDifference ToProto() => new()
        {
            BaseRevision = difference.BaseRevision,
            Revision = difference.Revision,
            Changes = { difference.Changes.Select(ToProto) },
        };
    }

    public static string NameOf(StoryId story) => $"{story.Name}/document";

    private static V1.Evidence ToProto(Evidence evidence) => new()
    {
        Article = evidence.Article.Name,
        ArticleRevision = evidence.ArticleRevision,
        Part = (V1.Evidence.Types.Part)evidence.Part,
        StartIndex = evidence.Span.Start,
        EndIndex = evidence.Span.End,
        SpanHash = evidence.SpanHash,
        Outlet = evidence.Outlet.Name,
        OutletDisplayName = evidence.OutletDisplayName,
        Url = evidence.Url,
    };

    private static V1.TextEdit ToProto(TextEdit edit) => new()
    {
        StartIndex = edit.Span.Start,
        EndIndex = edit.Span.End,
        Replacement = edit.Replacement,
        Reason = (V1.TextEdit.Types.Reason)edit.Reason,
    };

    private static V1.Point ToProto(Point point) => new() { Heading = point.Heading.ToProto(), Sentences = { point.Sentences.Select(s => s.ToProto()) } };

    private static V1.OutletAccount ToProto(OutletAccount account) => new()
    {
        Outlet = account.Outlet.Name,
        OutletDisplayName = account.OutletDisplayName,
        Articles = { account.Articles.Select(article => article.Name) },
        CarriedOutlet = account.CarriedOutlet?.Name ?? "",
        Stresses = { account.Stresses.Select(s => s.ToProto()) },
        Exclusives = { account.Exclusives.Select(s => s.ToProto()) },
        Quotes = { account.Quotes.Select(s => s.ToProto()) },
    };

    private static V1.TimelineEntry ToProto(TimelineEntry entry) => new()
    {
        StartTime = entry.Start.ToTimestamp(),
        EndTime = entry.End.ToTimestamp(),
        DateLabel = entry.DateLabel,
        Sentence = entry.Sentence.ToProto(),
    };

    private static V1.AnsweredQuestion ToProto(AnsweredQuestion question) => new()
    {
        Question = question.Question.ToProto(),
        Answers = { question.Answers.Select(s => s.ToProto()) },
    };

    private static V1.CommonQuestions ToProto(CommonQuestions common) => new()
    {
        Title = common.Title.ToProto(),
        Introductions = { common.Introductions.Select(s => s.ToProto()) },
        Items = { common.Items.Select(ToProto) },
    };

    private static V1.TopicCard ToProto(TopicCard card) => new()
    {
        Topic = TopicId.Parse(card.Entity.Value).Name,
        Entity = card.Entity.Name,
        DisplayName = card.DisplayName,
        Kind = CardKinds.NameOf(card.Kind),
        Description = card.Description,
        AsOfTime = card.AsOfTime?.ToTimestamp(),
        Origin = card.Origin,
        License = card.License,
        Relevance = card.Relevance?.ToProto(),
        MentionCount = card.MentionCount,
    };

    private static V1.Claim ToProto(Claim claim) => new()
    {
        Subject = claim.Subject,
        Unit = claim.Unit,
        Agreement = (V1.Claim.Types.Agreement)claim.Agreement,
        Values =
        {
            claim.Values.Select(value => new V1.ClaimValue
            {
                Value = value.Value,
                DisplayText = value.DisplayText,
                Evidence = ToProto(value.Evidence),
                PublishTime = value.PublishTime.ToTimestamp(),
            }),
        },
    };

    private static V1.DocumentSentenceChange ToProto(DocumentSentenceChange change) => new()
    {
        Kind = (V1.DocumentSentenceChange.Types.Kind)change.Kind,
        Section = change.Section,
        OldSentence = change.OldSentence?.ToProto(),
        NewSentence = change.NewSentence?.ToProto(),
    };

    private static V1.Coverage ToProto(Coverage coverage) => new()
    {
        ArticleCount = coverage.ArticleCount,
        CopyCount = coverage.CopyCount,
        IndependentOriginCount = coverage.IndependentOriginCount,
        Outlets = { coverage.Outlets.Select(ToProto) },
        FirstPublishTime = coverage.FirstPublishTime.ToTimestamp(),
        PeakTime = coverage.PeakTime.ToTimestamp(),
        LatestPublishTime = coverage.LatestPublishTime.ToTimestamp(),
    };

    private static V1.OutletCoverage ToProto(OutletCoverage outlet) => new()
    {
        Outlet = outlet.Outlet.Id.Name,
        DisplayName = outlet.Outlet.DisplayName,
        Owner = outlet.Outlet.Owner,
        RegionCode = outlet.Outlet.RegionCode,
        ArticleCount = outlet.ArticleCount,
    };
}
