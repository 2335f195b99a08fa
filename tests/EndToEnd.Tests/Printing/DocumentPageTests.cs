using Google.Protobuf.WellKnownTypes;
using Newsdesk.LocalHost.Printing;
using Newsdesk.Stories.V1;

namespace Newsdesk.EndToEnd.Tests.Printing;

/// <summary>A story document as it is printed.</summary>
public sealed class DocumentPageTests
{
    [Fact]
    public void Print_SentencesCarryNumberedNotes()
    {
        var document = new StoryDocument
        {
            Headline = Sentence("Ferry hits breakwater", Evidence("articles/a", 0, 10)),
            Happenings =
            {
                Sentence("The ferry hit the breakwater on 1 July 2025.", Evidence("articles/a", 20, 40), Evidence("articles/b", 0, 10)),
                Sentence("Nine people died.", Evidence("articles/a", 0, 10)),
            },
            OutletAccounts =
            {
                new OutletAccount
                {
                    OutletDisplayName = "Harbour Post", Articles = { "articles/a" },
                    Quotes = { Quote("We shall find out why.", "Anna Berg", Evidence("articles/b", 50, 70)) },
                },
            },
            Questions = { new AnsweredQuestion { Question = Sentence("Who owns the ferry?") } },
        };

        Assert.Equal(
            """

            Ferry hits breakwater [1]
            =========================

            What's happened
            ---------------
            The ferry hit the breakwater on 1 July 2025. [2][3] Nine people died. [1]

            What the papers say
            -------------------
              * Harbour Post (1 article)
                Quotes: “We shall find out why.” (Anna Berg) [4]

            Go deeper
            ---------
              * Who owns the ferry?
                The sources do not say.

            Notes
            -----
              [1] Outlet: “one”
                  https://outlet.example/
              [2] Outlet: “two”
                  https://outlet.example/
              [3] Outlet: “three”
                  https://outlet.example/
              [4] Outlet: “four”
                  https://outlet.example/

            """,
            Print(document, "one", "two", "three", "four"));
    }

    [Fact]
    public void Print_ClaimsTimelineCardsAndCoverage()
    {
        var noon = new Timestamp { Seconds = 1_751_371_200 };
        var document = new StoryDocument
        {
            Headline = Sentence("Headline"),
            Claims =
            {
                new Claim
                {
                    Subject = "people killed", Agreement = Claim.Types.Agreement.Conflicting,
                    Values = { new ClaimValue { DisplayText = "at least 9", Evidence = Evidence("articles/a", 0, 1), PublishTime = noon } },
                },
            },
            TimelineEntries = { new TimelineEntry { DateLabel = "1 July 2025", Sentence = Sentence("It sank.") } },
            TopicCards =
            {
                new TopicCard { DisplayName = "Velmark", Kind = "place", Description = "An invented country.", Origin = "the sample", AsOfTime = noon },
            },
            RecentChanges = new DocumentDifference
            {
                BaseRevision = 3,
                Changes =
                {
                    new DocumentSentenceChange { Kind = DocumentSentenceChange.Types.Kind.Corrected, OldSentence = Sentence("Old."), NewSentence = Sentence("New.") },
                },
            },
            Coverage = new Coverage
            {
                ArticleCount = 3,
                CopyCount = 1,
                IndependentOriginCount = 2,
                FirstPublishTime = noon,
                PeakTime = noon,
                LatestPublishTime = noon,
                Outlets = { new OutletCoverage { DisplayName = "Harbour Post", ArticleCount = 1, RegionCode = "GB" } },
            },
        };

        var printed = Print(document, "one");

        Assert.Contains("  * people killed, conflicting: at least 9 (Outlet, 1 Jul 2025 12:00) [1]\n", printed, StringComparison.Ordinal);
        Assert.Contains("  * 1 July 2025: It sank.\n", printed, StringComparison.Ordinal);
        Assert.Contains("  * Velmark (place): An invented country. (source: the sample, as of 1 July 2025)\n", printed, StringComparison.Ordinal);
        Assert.Contains("What changed since revision 3\n", printed, StringComparison.Ordinal);
        Assert.Contains("  * Corrected: New. Before: Old.\n", printed, StringComparison.Ordinal);
        Assert.Contains("3 articles by 1 outlet, 2 independent origins, 1 copy. First 1 Jul 2025 12:00,", printed, StringComparison.Ordinal);
        Assert.Contains("  * Harbour Post: 1 article, GB\n", printed, StringComparison.Ordinal);
    }

    private static string Print(StoryDocument document, params string[] texts)
    {
        var output = new StringWriter { NewLine = "\n" };
        var page = new DocumentPage(new PlainPrinter(output, TimeProvider.System));
        page.Print(document);
        page.PrintNotes(texts);
        return output.ToString();
    }

    private static DocumentSentence Sentence(string text, params Evidence[] evidence) => new() { Text = text, Evidence = { evidence } };

    private static DocumentSentence Quote(string text, string speaker, Evidence evidence) => new()
    {
        Text = text,
        Attribution = speaker,
        Origin = DocumentSentence.Types.Origin.Quoted,
        Evidence = { evidence },
    };

    private static Evidence Evidence(string article, int start, int end) => new()
    {
        Article = article,
        ArticleRevision = 1,
        Part = Stories.V1.Evidence.Types.Part.Text,
        StartIndex = start,
        EndIndex = end,
        OutletDisplayName = "Outlet",
        Url = "https://outlet.example/",
    };
}
