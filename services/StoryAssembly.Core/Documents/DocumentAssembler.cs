using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Diffing;
using Newsdesk.Stories.Documents.Claims;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Sections;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Documents;

/// <summary>
/// Assembles the document of a story. A pure function of its arguments: no clock, no chance, no order of arrival, no culture. Every sentence has passed the
/// verifier before it is printed.
/// </summary>
public static class DocumentAssembler
{
    /// <summary>Share of the verbatim limit that what happened and what is behind it may use, so that each outlet keeps room for its own account.</summary>
    private const double EventShare = 0.7;

    public static StoryDocument Assemble(DocumentInput input, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfZero(input.Members.Count);

        var sources = StorySourcesReader.Read(input.Members);
        var press = new DocumentPress(sources, input.Editor, options);
        var document = sources.IsEnglish ? AssembleInFull(input, sources, press) : AssembleSentences(input, sources, press, []);
        return input.Previous is { } previous
            ? document with { RecentChanges = ChangesSince(previous, document, sources, options.MaxVerbatimWords) }
            : document;
    }

    // The sections draw from the verbatim limit in this order, the most important first.
    private static StoryDocument AssembleInFull(DocumentInput input, StorySources sources, DocumentPress press)
    {
        var ledger = ClaimLedger.Gather(sources);
        var names = StoryNames.Of(sources);
        var basis = AssembleSentences(input, sources, press, ledger);
        var agreements = new AgreementsBuilder(sources, press);
        var answers = new AnswerFinder(sources, press);
        var asked = basis.Happenings.Count > 0 ? basis.Happenings[0] : null;
        return basis with
        {
            Claims = ClaimsBuilder.Build(ledger),
            Agreements = agreements.BuildAgreements(ledger),
            Differences = agreements.BuildDifferences(ledger),
            Questions = new QuestionsBuilder(sources, press, answers, names).Build(asked),
            CommonQuestions = new CommonQuestionsBuilder(sources, press, answers, names)
                .Build(asked, ledger, [.. basis.OutletAccounts.SelectMany(a => a.Quotes)]),
            TopicCards = new TopicCardsBuilder(sources, press).Build(input.Cards),
        };
    }

    // What can be made in every language: sentences of the sources, quotations, cards, coverage.
    private static StoryDocument AssembleSentences(DocumentInput input, StorySources sources, DocumentPress press, List<List<ClaimEntry>> ledger)
    {
        var headline = new HeadlineBuilder(sources, press).Build(input.Editor.PinnedHeadline);
        var happenings = new HappeningsBuilder(sources, press, new SentenceClaims(ledger))
            .Build(headline?.Text ?? "", sources.Articles.Count > 1 ? EventShare : 1);
        var points = sources.IsEnglish ? new PointsBuilder(sources, press).Build(headline?.Text ?? "") : [];
        press.LimitTo(1);
        var accounts = new OutletAccountsBuilder(sources, press).Build();
        var background = new BackgroundBuilder(sources, press);
        return new StoryDocument
        {
            Story = input.Story,
            Revision = input.Revision,
            Headline = headline,
            Happenings = happenings,
            Points = points,
            OutletAccounts = accounts,
            TimelineEntries = background.BuildTimeline(),
            Backgrounds = background.BuildBackgrounds(),
            TopicCards = sources.IsEnglish ? [] : new TopicCardsBuilder(sources, press).Build(input.Cards),
            Coverage = CoverageBuilder.Build(sources),
            AsOfTime = sources.Members[^1].PublishTime,
        };
    }

    // What an article that left the story said is not said again, nor more of one than the document may take over.
    private static DocumentDifference ChangesSince(StoryDocument previous, StoryDocument document, StorySources sources, int maxWords)
    {
        var left = new Dictionary<ArticleId, int>();
        var members = sources.Members.Select(m => m.Id).ToHashSet();
        var difference = DocumentDiff.Between(previous, document);
        bool MayShow(DocumentSentence old) => old.Evidence.All(e => members.Contains(e.Article)) && Take(old, left, maxWords);
        var changes = difference.Changes.Select(c => c.OldSentence is { } old && !MayShow(old) ? Forget(c) : c);
        return difference with { Changes = [.. changes.OfType<DocumentSentenceChange>()] };
    }

    private static bool Take(DocumentSentence old, Dictionary<ArticleId, int> left, int maxWords)
    {
        if (old.Origin is not SentenceOrigin.Extracted || old.Evidence[0].Part is not ArticlePart.Text)
        {
            return true;
        }

        var article = old.Evidence[0].Article;
        var rest = left.GetValueOrDefault(article, maxWords) - VerbatimMeter.Count(old.Text);
        if (rest >= 0)
        {
            left[article] = rest;
        }

        return rest >= 0;
    }

    private static DocumentSentenceChange? Forget(DocumentSentenceChange change) =>
        change.NewSentence is null ? null : change with { Kind = SentenceChangeKind.Added, OldSentence = null };
}
