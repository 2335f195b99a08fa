using System.Globalization;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.UnitTests.Fixtures;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.UnitTests.Documents;

public sealed class DocumentAssemblerTests
{
    private static StoryFixture Bridge => SampleStories.Bridge;

    [Fact]
    public void Assemble_Bridge_Verifies()
    {
        var report = Bridge.Verify(Bridge.Assemble());

        Assert.True(report.IsVerified, string.Join('\n', report.Problems));
        Assert.True(report.SentenceCount > 20);
    }

    [Fact]
    public void Assemble_MembersInAnyOrder_MakesTheSameDocument()
    {
        var expected = DocumentPrinter.Print(Bridge.Assemble());

        foreach (var order in (int[][])[[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]])
        {
            var shuffled = Bridge with { Articles = [.. order.Select(i => Bridge.Articles[i])], Names = [.. Bridge.Names.Reverse()] };
            Assert.Equal(expected, DocumentPrinter.Print(shuffled.Assemble()));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void Assemble_UnderAnyCulture_MakesTheSameDocument(string culture)
    {
        var expected = DocumentPrinter.Print(Bridge.Assemble());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, DocumentPrinter.Print(Bridge.Assemble()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(500)]
    public void Assemble_AnyVerbatimLimit_KeepsIt(int words)
    {
        var story = Bridge with { Options = new DocumentOptions { MaxVerbatimWords = words } };

        var report = story.Verify(story.Assemble());

        Assert.True(report.IsVerified, string.Join('\n', report.Problems));
    }

    [Fact]
    public void Assemble_NothingMayBeTakenOver_LeavesSectionsEmpty()
    {
        var document = (Bridge with { Options = new DocumentOptions { MaxVerbatimWords = 0 } }).Assemble();

        Assert.NotNull(document.Headline);
        Assert.Empty(document.Happenings);
        Assert.Empty(document.Points);
        Assert.Empty(document.Questions);
        Assert.Null(document.CommonQuestions);
        Assert.NotEmpty(document.OutletAccounts.SelectMany(a => a.Quotes));
    }

    [Fact]
    public void Assemble_ArticleWithoutAnything_MakesAnEmptyDocument()
    {
        var document = new StoryFixture([], new ArticleFixture("a1", "Herald", "2025-07-04T10:00:00Z", "", "")).Assemble();

        Assert.Null(document.Headline);
        Assert.Empty(document.Happenings);
        Assert.Null(document.CommonQuestions);
        Assert.Equal(1, document.Coverage.ArticleCount);
    }

    [Fact]
    public void Assemble_NoMembers_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoryFixture([]).Assemble());

    [Fact]
    public void Assemble_BlockedSentence_IsNotPrintedAnywhere()
    {
        var blocked = Bridge.Assemble().Happenings[0];
        var story = Bridge with { Editor = new EditorDecisions("", new HashSet<string> { blocked.Key }) };

        var document = story.Assemble();

        Assert.DoesNotContain(blocked.Text, DocumentPrinter.Print(document), StringComparison.Ordinal);
        Assert.NotEmpty(document.Happenings);
        Assert.True(story.Verify(document).IsVerified);
    }

    [Fact]
    public void Assemble_SentenceThatPointsAtAnother_IsNotPrinted()
    {
        var document = With("main: Anna Brandt, the mayor of Alderport, has rejected that.").Assemble();

        Assert.DoesNotContain("rejected that", DocumentPrinter.Print(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Assemble_PlanInTheRoleOfBackground_IsNoBackground()
    {
        const string Plan = "The Harbour Bridge Authority expects the bridge of Alderport to open again by spring.";

        var document = With($"previous: {Plan}").Assemble();

        Assert.DoesNotContain(document.Backgrounds, sentence => sentence.Text == Plan);
    }

    private static StoryFixture With(string line) =>
        Bridge with { Articles = [.. Bridge.Articles, new ArticleFixture("a7", "Morning Star", "2025-07-05T06:00:00Z", "Alderport after the collapse", line)] };

    [Fact]
    public void Assemble_BlockedWordsInAnotherArticle_AreNotPrintedEither()
    {
        const string Blocked = "The mayor\u2019s office knew of the cracks, police said";
        var key = Sentence(Blocked + ".").Key;
        ArticleFixture[] articles =
        [
            .. Bridge.Articles,
            new("a8", "Morning Star", "2025-07-05T06:00:00Z", "Mayor knew of cracks", "main: The mayor's office knew of the cracks, police said.\nmain: The bridge of Alderport collapsed on Friday."),
            new("a9", "Night Wire", "2025-07-05T07:00:00Z", "Cracks were known", "main: However, the Mayor\u2019s office knew of  the cracks, police said.\nmain: The bridge of Alderport collapsed on Friday."),
        ];
        var story = Bridge with { Articles = articles };

        Assert.Contains("office knew of", DocumentPrinter.Print(story.Assemble()), StringComparison.Ordinal);
        var blocked = (story with { Editor = new EditorDecisions("", new HashSet<string> { key }) }).Assemble();

        Assert.DoesNotContain("office knew of", DocumentPrinter.Print(blocked), StringComparison.Ordinal);
    }

    [Fact]
    public void Key_NameWrittenInFull_IsTheSame()
    {
        var brief = Sentence("Brandt criticised the slow response.");
        var full = Sentence("Anna Brandt criticised the slow response.") with { Edits = [new TextEdit(new TextSpan(0, 6), "Anna Brandt", EditReason.FullName)] };

        Assert.Equal(brief.Key, full.Key);
    }

    [Theory]
    [InlineData("Nine people died.")]
    [InlineData("Eleven people died")]
    [InlineData("Eleven people were hurt.")]
    public void Key_OtherWords_IsAnother(string text) => Assert.NotEqual(Sentence("Eleven people died in Alderport.").Key, Sentence(text).Key);

    private static DocumentSentence Sentence(string text) => new() { Text = text, Origin = SentenceOrigin.Extracted, Evidence = [] };

    [Theory]
    [InlineData("At least 11 dead as Alderport bridge falls into river", SentenceOrigin.Extracted)]
    [InlineData("Alderport bridge collapses, at least 11 dead", SentenceOrigin.Template)]
    public void Assemble_PinnedHeadline_IsTheHeadline(string pinned, SentenceOrigin origin)
    {
        var story = Bridge with { Editor = new EditorDecisions(pinned, new HashSet<string>()) };

        var document = story.Assemble();

        Assert.Equal(pinned, document.Headline!.Text);
        Assert.Equal(origin, document.Headline.Origin);
        Assert.True(story.Verify(document).IsVerified);
    }

    [Theory]
    [InlineData("Bridge collapses, 500 dead")]
    [InlineData("Bridge collapses in Springfield")]
    public void Assemble_PinnedHeadlineThatDoesNotVerify_FallsBack(string pinned)
    {
        var document = (Bridge with { Editor = new EditorDecisions(pinned, new HashSet<string>()) }).Assemble();

        Assert.Equal("Bridge collapses in Alderport, killing nine", document.Headline!.Text);
    }

    [Fact]
    public void Assemble_ForeignMember_CountsButIsNotMixedIn()
    {
        var foreign = new ArticleFixture(
            "a9", "Kurier", "2025-07-04T18:00:00Z", "Br\u00FCcke in Alderport eingest\u00FCrzt", "main: Die Br\u00FCcke von Alderport ist am Freitag eingest\u00FCrzt, mindestens elf Menschen starben.")
        {
            Language = "de",
        };
        var story = Bridge with { Articles = [.. Bridge.Articles, foreign] };

        var document = story.Assemble();

        Assert.DoesNotContain("eingest\u00FCrzt", DocumentPrinter.Print(document), StringComparison.Ordinal);
        Assert.Equal(5, document.Coverage.ArticleCount);
        Assert.Equal(Bridge.Assemble().TopicCards[0].MentionCount + 2, document.TopicCards[0].MentionCount);
        Assert.True(story.Verify(document).IsVerified);
    }

    [Fact]
    public void Assemble_OnlyForeignMembers_SpeaksTheirLanguage()
    {
        var story = new StoryFixture(
            [new KnownName("Alderport", MentionKind.Place, "q5")],
            new ArticleFixture(
                "a1",
                "Kurier",
                "2025-07-04T18:00:00Z",
                "Br\u00FCcke in Alderport eingest\u00FCrzt",
                "main: Die Br\u00FCcke von Alderport ist am Freitag eingest\u00FCrzt, mindestens elf Menschen starben dabei.")
            {
                Language = "de",
            });

        var document = story.Assemble();

        Assert.Equal("Die Br\u00FCcke von Alderport ist am Freitag eingest\u00FCrzt, mindestens elf Menschen starben dabei.", Assert.Single(document.Happenings).Text);
        Assert.Empty(document.Questions);
        Assert.Null(document.CommonQuestions);
        Assert.Single(document.TopicCards);
        Assert.True(story.Verify(document).IsVerified);
    }

    [Fact]
    public void Assemble_OutletRenamed_MakesADocumentThatVerifies()
    {
        var herald = Bridge.Members[0].Outlet;
        var members = Bridge.Members.Select((m, i) => i == 2 ? m with { Outlet = herald with { DisplayName = "Herald Online" } } : m).ToList();

        var document = DocumentAssembler.Assemble(new DocumentInput(StoryFixture.Id, 1, members, [], EditorDecisions.None, null), Bridge.Options);

        Assert.Empty(DocumentVerifier.Verify(document, new MemberTexts(members), Bridge.Options).Problems);
    }

    [Fact]
    public void Assemble_NextRevision_TellsWhatChanged()
    {
        var first = Bridge with { Articles = [Bridge.Articles[0]] };
        var next = Bridge with { Articles = [.. Bridge.Articles.Take(2)], Previous = first.Assemble() };

        var document = next.Assemble();

        Assert.Equal((1, 2), (document.RecentChanges!.BaseRevision, document.RecentChanges.Revision));
        Assert.Contains(document.RecentChanges.Changes, c => c.Kind is SentenceChangeKind.Added);
        Assert.True(next.Verify(document).IsVerified);
    }

    [Fact]
    public void Assemble_ArticleHasLeft_IsNotQuotedInWhatChanged()
    {
        var next = Bridge with { Articles = [.. Bridge.Articles.Skip(1).Take(2)], Previous = Bridge.Assemble() };

        var document = next.Assemble();

        Assert.DoesNotContain(document.RecentChanges!.Changes, c => c.OldSentence?.Evidence.Any(e => e.Article.Value == "a1") == true);
        Assert.True(next.Verify(document).IsVerified);
    }

    [Fact]
    public void Assemble_AgencyInTwoOutlets_IsOneOrigin()
    {
        var story = Bridge with { Articles = [Bridge.Articles[0] with { WireAgency = "Newswire" }, Bridge.Articles[1] with { WireAgency = "Newswire" }] };

        Assert.Equal(1, story.Assemble().Coverage.IndependentOriginCount);
    }
}
