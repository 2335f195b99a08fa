using Newsdesk.Stories.Documents;
using Newsdesk.Stories.UnitTests.Fixtures;

namespace Newsdesk.Stories.UnitTests.Documents;

/// <summary>What each section makes of the story of the bridge.</summary>
public sealed class SectionTests
{
    private static readonly StoryDocument Document = SampleStories.Bridge.Assemble();

    [Fact]
    public void Headline_OfEqualOnes_IsTheMostCentralOriginal()
    {
        Assert.Equal("Bridge collapses in Alderport, killing nine", Document.Headline!.Text);
        Assert.Equal("a1", Document.Headline.Evidence[0].Article.Value);
    }

    [Fact]
    public void Happenings_First_TellsTheEventWithItsDateAndTheLatestNumber()
    {
        var first = Document.Happenings[0];

        Assert.Equal("The main bridge of Alderport collapsed on Friday, 4 July 2025, killing at least 11 people, the fire service said.", first.Text);
        Assert.Equal(EditReason.AbsoluteDate, Assert.Single(first.Edits).Reason);
    }

    [Fact]
    public void Happenings_All_SayEachThingOnce()
    {
        Assert.InRange(Document.Happenings.Count, 2, 4);
        Assert.Single(Document.Happenings, s => s.Text.Contains("people", StringComparison.Ordinal) && s.Text.Contains("killing", StringComparison.Ordinal));
    }

    [Fact]
    public void Points_Opinions_AreMarkedAndAttributed()
    {
        var brandt = Assert.Single(Document.Points.SelectMany(p => p.Sentences), s => s.Text.Contains("criticised", StringComparison.Ordinal));

        Assert.Equal("Anna Brandt criticised the slow response of the Harbour Bridge Authority to the warnings about the cracks.", brandt.Text);
        Assert.Equal(SentenceStance.Opinion, brandt.Stance);
        Assert.Equal("Anna Brandt", brandt.Attribution);
        Assert.Equal(EditReason.FullName, Assert.Single(brandt.Edits).Reason);
    }

    [Fact]
    public void Points_Headings_AreWordsOfTheirSentences() =>
        Assert.All(Document.Points, p => Assert.Contains(p.Sentences, s => s.Text.Contains(p.Heading.Text, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Forecasts_AreMarked()
    {
        var forecasts = Document.Points.SelectMany(p => p.Sentences).Where(s => s.Text.Contains(" will ", StringComparison.Ordinal) || s.Text.Contains("expects", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(forecasts);
        Assert.All(forecasts, s => Assert.Equal(SentenceStance.Forecast, s.Stance));
    }

    [Fact]
    public void OutletAccounts_OutletWithACopy_CarriesItsOrigin()
    {
        var radio = Assert.Single(Document.OutletAccounts, a => a.OutletDisplayName == "Coast Radio");

        Assert.Equal("the-herald", radio.CarriedOutlet!.Value.Value);
        Assert.Empty(radio.Stresses);
        Assert.Empty(radio.Quotes);
    }

    [Fact]
    public void OutletAccounts_Quotes_AreVerbatimWithANamedSpeaker()
    {
        var quotes = Document.OutletAccounts.SelectMany(a => a.Quotes).ToList();

        Assert.NotEmpty(quotes);
        Assert.All(quotes, q =>
        {
            var article = SampleStories.Bridge.Members.Single(m => m.Id == q.Evidence[0].Article);
            Assert.Equal(q.Text, q.Evidence[0].Span.Of(article.Text));
            Assert.Contains(q.Attribution, article.Text, StringComparison.Ordinal);
            Assert.Equal(SentenceOrigin.Quoted, q.Origin);
        });
    }

    [Fact]
    public void OutletAccounts_AreInOrderOfTheFirstArticleAndCopiesLast() =>
        Assert.Equal(["The Herald", "Daily Courier", "Evening Post", "Coast Radio"], Document.OutletAccounts.Select(a => a.OutletDisplayName));

    [Fact]
    public void Claims_ValuesThatDiffer_Conflict()
    {
        var killed = Assert.Single(Document.Claims, c => c.Subject == "people killed");

        Assert.Equal(ClaimAgreement.Conflicting, killed.Agreement);
        Assert.Equal(["at least nine", "at least 11", "11"], killed.Values.Select(v => v.DisplayText));
        Assert.Equal([9, 11, 11], killed.Values.Select(v => v.Value));
    }

    [Fact]
    public void Claims_Copies_DoNotCount() => Assert.DoesNotContain(Document.Claims.SelectMany(c => c.Values), v => v.Evidence.Article.Value == "a4");

    [Fact]
    public void Differences_ConflictingClaim_NamesEachOutlet() =>
        Assert.Contains(
            Document.Differences,
            d => d.Text == "People killed: at least nine according to The Herald, at least 11 according to Daily Courier, 11 according to Evening Post.");

    [Fact]
    public void CommonQuestions_Number_IsAnsweredByTheLatest()
    {
        var question = Assert.Single(Document.CommonQuestions!.Items, i => i.Question.Text == "How many people were killed?");

        Assert.Contains("11", Assert.Single(question.Answers).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void CommonQuestions_Introduction_CountsArticlesThatAreNoCopies() =>
        Assert.Equal(
            "The answers come from 3 articles by 3 outlets, published from 4 July 2025 to 5 July 2025.",
            Assert.Single(Document.CommonQuestions!.Introductions).Text);

    [Fact]
    public void Questions_WithForecasts_TellWhatComesNext() =>
        Assert.NotEmpty(Assert.Single(Document.Questions, q => q.Question.Text == "What happens next?").Answers);

    [Fact]
    public void TopicCards_AreInOrderOfMentionsAndSayWhy()
    {
        Assert.Equal("q5", Document.TopicCards[0].Entity.Value);
        Assert.All(Document.TopicCards.Where(c => c.Relevance is not null), c => Assert.NotEmpty(c.Relevance!.Evidence));
        Assert.Equal(Document.TopicCards.Select(c => c.MentionCount).OrderDescending(), Document.TopicCards.Select(c => c.MentionCount));
    }

    [Fact]
    public void Coverage_CountsCopiesApart()
    {
        Assert.Equal((4, 1, 3), (Document.Coverage.ArticleCount, Document.Coverage.CopyCount, Document.Coverage.IndependentOriginCount));
        Assert.Equal(new DateTimeOffset(2025, 7, 4, 14, 0, 0, TimeSpan.Zero), Document.Coverage.PeakTime);
        Assert.Equal(4, Document.Coverage.Outlets.Count);
        Assert.Equal(Document.Coverage.LatestPublishTime, Document.AsOfTime);
    }
}
