using Newsdesk.Entities.Knowledge;

namespace Newsdesk.Entities.UnitTests.Names;

public sealed class NameTests
{
    [Theory]
    [InlineData("He flew to Russia.", "Russia=Place:q159")]
    [InlineData("The Russian Federation and America agreed.", "Russian Federation=Place:q159 | America=Place:q30")]
    [InlineData("Give us the US view, the U.S. view.", "US=Place:q30 | U.S.=Place:q30")]
    [InlineData("An apple is no Apple, and who is the WHO?", "Apple=Organization:q312 | WHO=Organization:q7817")]
    [InlineData("PARIS — It rained.", "PARIS=Place:q90")]
    [InlineData("Russian troops met Afghans.", "Russian=Other:q159 | Afghans=Other:q889")]
    [InlineData("A New York Times story.", "New York Times=Organization:q9684")]
    [InlineData("He told the New York Times so.", "New York Times=Organization:q9684")]
    public void Annotate_KnownName_IsLinkedWhenItsCaseFits(string text, string expected) => Assert.Equal(expected, SmallWorld.Names(text));

    [Theory]
    [InlineData("Yesterday Maria Lopez spoke.", "Maria Lopez=Person:-")]
    [InlineData("He thanked Prime Minister Bidzina Kvirikashvili.", "Bidzina Kvirikashvili=Person:-")]
    [InlineData("It was signed by actress Zelda Quux.", "Zelda Quux=Person:-")]
    [InlineData("Xu Wei, 34, was there.", "Xu Wei=Person:-")]
    [InlineData("Shares of Acme Motors Inc. fell.", "Acme Motors Inc.=Organization:-")]
    [InlineData("Researchers at the University of Tartu said so.", "University of Tartu=Organization:-")]
    [InlineData("They swam in Lake Balaton near Zamárdi.", "Lake Balaton=Place:-")]
    [InlineData("The village of Qunu is small.", "Qunu=Place:-")]
    [InlineData("He won the Nordic Cup.", "Nordic Cup=Other:-")]
    public void Annotate_UnknownName_GetsAKindFromItsSurroundings(string text, string expected) => Assert.Contains(expected, SmallWorld.Names(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Police arrested nobody. Officials agreed. On Friday they left in May.")]
    [InlineData("The TV was on. I said OK. It was 9 p.m. GMT on Sept. 4.")]
    [InlineData("Protesters marched. Firefighters came. \"We stay,\" they sang.")]
    public void Annotate_CapitalsThatNameNobody_AreNoNames(string text) => Assert.Equal("", SmallWorld.Names(text));

    [Theory]
    [InlineData("Ivanka Trump spoke.", "Ivanka Trump=Person:-")]
    [InlineData("Paris Hilton spoke.", "Paris Hilton=Person:-")]
    [InlineData("US President Donald Trump spoke.", "US=Place:q30 | Donald Trump=Person:q22686")]
    [InlineData("The Russian Foreign Ministry spoke.", "Russian Foreign Ministry=Organization:-")]
    public void Annotate_KnownNameInALongerOne_CountsOnlyWhenItStandsAlone(string text, string expected) => Assert.Equal(expected, SmallWorld.Names(text));

    [Fact]
    public void Annotate_KnownNameOnAnOrdinaryWord_IsNone()
    {
        const string Text = "RT @maria: we are so happy today";
        var knowledge = KnowledgeBase.Build("small", SmallWorld.Read("""{"id": "rt", "kind": "organization", "name": "RT", "description": "Broadcaster."}"""));

        var mentions = new TextAnnotator(knowledge).Annotate(new AnnotationInput(Text)).Text.Mentions;

        Assert.DoesNotContain(mentions, mention => mention.Span.Of(Text) is "RT");
    }

    [Fact]
    public void Annotate_Surname_MeansTheFullNameOfTheText()
    {
        const string Text = "Maria Lopez met Donald Trump. Lopez said Trump smiled.";

        var mentions = SmallWorld.Annotator.Annotate(new AnnotationInput(Text)).Text.Mentions;

        Assert.Equal(["Maria Lopez", "Donald Trump", "Maria Lopez", "Donald Trump"], mentions.Select(mention => mention.FullForm));
        Assert.Equal([null, "q22686", null, "q22686"], mentions.Select(mention => mention.Entity?.Value));
    }

    [Fact]
    public void Annotate_ShortFormWithoutItsFullName_IsNotLinked() => Assert.Equal("Clinton=Person:-", SmallWorld.Names("He said Clinton left."));

    [Fact]
    public void Annotate_ShortFormOfTwo_MeansTheOneInTheText() =>
        Assert.Equal("Hillary Clinton=Person:q6294 | Clinton=Person:q6294", SmallWorld.Names("It was Hillary Clinton. Later Clinton left."));

    [Fact]
    public void Annotate_AcronymInBrackets_MeansWhatItStandsFor()
    {
        const string Text = "The Baltic Fishing Union (BFU) met. The BFU voted.";

        var mentions = SmallWorld.Annotator.Annotate(new AnnotationInput(Text)).Text.Mentions;

        Assert.All(mentions, mention => Assert.Equal("Baltic Fishing Union", mention.FullForm));
        Assert.Equal(3, mentions.Count);
    }

    [Theory]
    [InlineData("Protests in Tbilisi, the capital of Georgia.", "q230")]
    [InlineData("A judge in Atlanta, Georgia, ruled.", "q1428")]
    public void Annotate_NameOfTwo_IsChosenByTheWordsOfTheText(string text, string expected) =>
        Assert.Contains($"Georgia=Place:{expected}", SmallWorld.Names(text), StringComparison.Ordinal);

    [Fact]
    public void Annotate_Headline_SharesTheNamesOfTheText()
    {
        var article = SmallWorld.Annotator.Annotate(new AnnotationInput("Actress Maria Lopez met the Taliban.", "LOPEZ MEETS Taliban as Lopez Sees Hope For Peace"));

        Assert.Contains(article.Title.Mentions, mention => mention.FullForm == "Maria Lopez");
        Assert.Contains(article.Title.Mentions, mention => mention.Entity?.Value == "taliban");
        Assert.Equal(["taliban"], article.Entities.Select(entry => entry.Id.Value));
    }

    [Theory]
    [InlineData("ru", "Путин прилетел в Париж. Putin und Russia, Maria Lopez.", "q7747,q159")]
    [InlineData("de", "Wladimir traf Donald Trump in Paris am Freitag.", "q22686,q90")]
    public void Annotate_OtherLanguage_FindsKnownNamesOnly(string language, string text, string expected)
    {
        var annotation = SmallWorld.Annotator.Annotate(new AnnotationInput(text, Language: language, PublishTime: DateTimeOffset.UnixEpoch)).Text;

        Assert.False(annotation.FullAnalysis);
        Assert.Equal(expected, string.Join(',', annotation.Mentions.Select(mention => mention.Entity?.Value)));
        Assert.Empty(annotation.Dates);
        Assert.NotEmpty(annotation.Sentences);
    }

    [Fact]
    public void FindNames_TextWithTokens_KeepsItsTokens()
    {
        const string Text = "Mr. Donald J. Trump left .";
        var starts = new[] { 0, 4, 11, 14, 20, 25 };
        var ends = new[] { 3, 10, 13, 19, 24, 26 };

        var mention = Assert.Single(SmallWorld.Annotator.FindNames(Text, [.. starts.Zip(ends, (start, end) => new Kernel.Text.Token(start, end, end - start == 1 ? Kernel.Text.TokenKind.Punctuation : Kernel.Text.TokenKind.Word))]));

        Assert.Equal("Donald J. Trump", mention.Span.Of(Text));
        Assert.Equal("q22686", mention.Entity?.Value);
    }
}
