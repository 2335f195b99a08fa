using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.UnitTests.Quotations;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("\"We will go,\" Maria Lopez, a spokeswoman for President Donald Trump, said.", "Maria Lopez")]
    [InlineData("Secretary of State Maria Lopez, who met Donald Trump, said: \"We will go.\"", "Maria Lopez")]
    [InlineData("The plan was \"a beginning\" for the Apple store in town, said Maria Lopez.", "Maria Lopez")]
    [InlineData("Added Maria Lopez, \"We will go.\"", "Maria Lopez")]
    [InlineData("As Maria Lopez put it, \"we will go\".", "Maria Lopez")]
    [InlineData("The agency quoted Maria Lopez as saying \"we will go\".", "Maria Lopez")]
    [InlineData("\"We will go,\" the agency quoted Maria Lopez as saying.", "Maria Lopez")]
    [InlineData("The man left in anger, in Maria Lopez's words: \"We will go.\"", "Maria Lopez")]
    [InlineData("\"We will go,\" Maria Lopez thundered.", "Maria Lopez")]
    [InlineData("\"We will go.\" Maria Lopez said.", "Maria Lopez")]
    [InlineData("The mayor said the bridge \"was closed,\" Maria Lopez reported.", "The mayor")]
    [InlineData("Maria Lopez says the bridge (hers, according to the mayor) is \"very old\".", "Maria Lopez")]
    [InlineData("The bridge was closed, Maria Lopez said on Monday, adding it was \"very old\".", "Maria Lopez")]
    [InlineData("Maria Lopez also mentioned a \"very old bridge,\" adding the town would pay.", "Maria Lopez")]
    [InlineData("The singer posted a picture of Maria Lopez, writing that she \"can't believe it\".", "she")]
    [InlineData("It was abuse from bridge lovers who claim the mayor had \"murdered\" it.", "bridge lovers")]
    [InlineData("The singer posted photos with Maria Lopez, writing: \"We will go.\"", "The singer")]
    [InlineData("The town was angry, with some posts saying \"we will go\".", "some posts")]
    [InlineData("\"We will go,\" said a U.S. official.", "a U.S. official")]
    [InlineData("I always say: \"We will go.\"", "I")]
    public void Annotate_AttributedSpeech_HasItsSpeaker(string text, string expected) => Assert.Equal(expected, Direct(text).Speaker?.Of(text));

    [Theory]
    [InlineData("The museum showed the film \"Night and Day.\"")]
    [InlineData("Maria Lopez sang the song \"Blue.\"")]
    [InlineData("Maria Lopez said the boss, the author of \"The Long Night,\" was away.")]
    [InlineData("The empty places are \"holes,\" which behave like nothing else.")]
    public void Annotate_TitlesAndTermsWithTheStopInside_AreNoQuotation(string text) => Assert.DoesNotContain(Quotations(text), quotation => quotation.IsDirect);

    [Theory]
    [InlineData("Higher insurance claims \"broke records\" here.")]
    [InlineData("The party's call \"broke records\" here.")]
    public void Annotate_NounThatLooksLikeAVerb_IsNoCue(string text) => Assert.Empty(Quotations(text));

    [Fact]
    public void Annotate_SpeechTwoSentencesBehindAReport_HasTheSpeakerOfTheReport()
    {
        const string Text = "Maria Lopez noted that the bridge was closed. It rained all day.\n\"Nobody will come now to see the town.\"";

        Assert.Equal("Maria Lopez", Direct(Text).Speaker?.Of(Text));
    }

    [Fact]
    public void Annotate_SpeechAParagraphBehindAnother_HasItsSpeaker()
    {
        const string Text = "\"We will go,\" Maria Lopez said in the morning.\n\"Nobody will come now to see the town.\"";

        Assert.Equal("Maria Lopez", Quotations(Text)[1].SpeakerFullForm);
    }

    [Fact]
    public void Annotate_SpeechOfAnUnknownSpeaker_HasNone() => Assert.Null(Direct("Late at night. \"Nobody will come now to see this.\"").Speaker);

    private static Quotation Direct(string text) => Quotations(text).First(quotation => quotation.IsDirect);

    private static IReadOnlyList<Quotation> Quotations(string text) => SmallWorld.Annotator.Annotate(new AnnotationInput(text)).Text.Quotations;
}
