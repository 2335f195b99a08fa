namespace Newsdesk.Entities.UnitTests.Quotations;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("“We will go,” Maria Lopez said.", "We will go, < Maria Lopez < said")]
    [InlineData("\"We will go,\" said Maria Lopez.", "We will go, < Maria Lopez < said")]
    [InlineData("\"We will go,\" Foreign Ministry spokesperson Maria Lopez said on Friday.", "We will go, < Maria Lopez < said")]
    [InlineData("\"We will go,\" said the union's chief, Maria Lopez.", "We will go, < Maria Lopez < said")]
    [InlineData("Maria Lopez told reporters: \"We will go.\"", "We will go. < Maria Lopez < told")]
    [InlineData("A spokesman added: \"It is too early to say.\"", "It is too early to say. < A spokesman < added")]
    [InlineData("\"We will go,\" grinned Maria Lopez.", "We will go, < Maria Lopez < grinned")]
    [InlineData("„We will go“, Maria Lopez said.", "We will go < Maria Lopez < said")]
    [InlineData("\"Why now?\" asked Maria Lopez.", "Why now? < Maria Lopez < asked")]
    [InlineData("According to Maria Lopez, \"nothing of this is true\".", "nothing of this is true < Maria Lopez < According")]
    [InlineData("‘We will go,’ Maria Lopez said.", "We will go, < Maria Lopez < said")]
    [InlineData("Maria Lopez met Donald Trump and warned him: \"You will lose.\"", "You will lose. < Maria Lopez < warned")]
    [InlineData("Maria Lopez, who once met Donald Trump, said: \"We will go.\"", "We will go. < Maria Lopez < said")]
    [InlineData("Russia's envoy to the Taliban, Han Tae Song, said: \"We will go.\"", "We will go. < Han Tae Song < said")]
    [InlineData("The Taliban left early, saying \"we will go soon\".", "we will go soon < Taliban < saying")]
    [InlineData("It fell after the ministry earlier said \"we will go soon\".", "we will go soon < the ministry < said")]
    public void Annotate_DirectSpeech_HasItsSpeakerAndCue(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("“I was there,” Maria Lopez said. “It was cold.”", "I was there, < Maria Lopez < said|It was cold. < Maria Lopez < -")]
    [InlineData("\"I was there,\" Maria Lopez said.\n\"It was cold.\"", "I was there, < Maria Lopez < said|It was cold. < Maria Lopez < -")]
    [InlineData("Maria Lopez said: “It was cold.\n“And dark.”", "It was cold. < Maria Lopez < said|And dark. < Maria Lopez < -")]
    public void Annotate_SpeechThatGoesOn_KeepsItsSpeaker(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Fact]
    public void Annotate_Pronoun_MeansTheSpeakerBefore()
    {
        const string Text = "“I was there,” Donald Trump said of Maria Lopez.\n“It was cold,” he added.";

        var quotations = SmallWorld.Annotator.Annotate(new AnnotationInput(Text)).Text.Quotations;

        Assert.Equal(["Donald Trump", "Donald Trump"], quotations.Select(quotation => quotation.SpeakerFullForm));
        Assert.Equal("q22686", quotations[1].SpeakerEntity?.Value);
        Assert.Equal("he", quotations[1].Speaker?.Of(Text));
    }

    [Fact]
    public void Annotate_PronounBehindANewSubject_MeansThatSubject()
    {
        const string Text = "“The bread was good,” Maria Lopez said. “I kept it.”\nEdmund Royce, 72, had changed his mind slowly. “I did not want to sell,” he said. “I did.”";

        var quotations = SmallWorld.Annotator.Annotate(new AnnotationInput(Text)).Text.Quotations;

        Assert.Equal(["Maria Lopez", "Maria Lopez", "Edmund Royce", "Edmund Royce"], quotations.Select(quotation => quotation.SpeakerFullForm));
    }

    [Theory]
    [InlineData("Maria Lopez said that the bridge was closed on Monday.", "the bridge was closed on Monday < Maria Lopez < said")]
    [InlineData("The mayor told reporters the bridge was closed.", "the bridge was closed < The mayor < told")]
    [InlineData("According to Maria Lopez, the bridge was closed.", "the bridge was closed < Maria Lopez < According")]
    [InlineData("The bridge was closed, according to the report.", "The bridge was closed < the report < according")]
    [InlineData("The bridge was closed, Maria Lopez said on Monday.", "The bridge was closed < Maria Lopez < said")]
    [InlineData("She asked the council not to close the bridge.", "not to close the bridge < She < asked")]
    [InlineData("Maria Lopez said 500 people came by train.", "500 people came by train < Maria Lopez < said")]
    [InlineData("As Maria Lopez told The New York Times, the bridge was closed.", "the bridge was closed < Maria Lopez < told")]
    public void Annotate_ReportedSpeech_HasItsSpeakerAndCue(string text, string expected)
    {
        var quotation = Assert.Single(SmallWorld.Annotator.Annotate(new AnnotationInput(text)).Text.Quotations);

        Assert.False(quotation.IsDirect);
        Assert.Equal(expected, Describe(text));
    }

    [Fact]
    public void Annotate_TwoReportsInASentence_AreBoth() =>
        Assert.Equal(
            "the bridge was closed < Maria Lopez < said|the town would pay for it < Maria Lopez < added",
            Describe("Maria Lopez said that the bridge was closed and added that the town would pay for it."));

    [Theory]
    [InlineData("Maria Lopez called the plan \"dangerous\" and \"wrong\".", "dangerous < Maria Lopez < called|wrong < Maria Lopez < called")]
    [InlineData("Maria Lopez, the union's chief, said: \"It was cold.\nIt was dark.\" She left.", "It was cold.\nIt was dark. < Maria Lopez < said")]
    [InlineData("A letter seen by Maria Lopez says \"we will go soon\".", "we will go soon < A letter seen by Maria Lopez < says")]
    [InlineData("The plan failed, with one voter writing \"we will go soon\".", "we will go soon < one voter < writing")]
    [InlineData("\"We will go.\" - Maria Lopez", "We will go. < Maria Lopez < -")]
    [InlineData("Maria Lopez defended the plan: \"We will go.\"", "We will go. < Maria Lopez < -")]
    [InlineData("Pentagon officials said: \"We will go.\"", "We will go. < Pentagon officials < said")]
    [InlineData("Maria Lopez was absent, the newspaper said: \"We will go.\"", "We will go. < the newspaper < said")]
    public void Annotate_PartialAndUnusualSpeech_HasItsSpeaker(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Fact]
    public void Annotate_WordsInMarksWithinReportedSpeech_AreBoth()
    {
        const string Text = "Maria Lopez said that the bridge was a \"complete waste\" of money.";

        var quotations = SmallWorld.Annotator.Annotate(new AnnotationInput(Text)).Text.Quotations;

        Assert.Equal(["the bridge was a \"complete waste\" of money", "complete waste"], quotations.Select(quotation => quotation.Content.Of(Text)));
        Assert.Equal([false, true], quotations.Select(quotation => quotation.IsDirect));
        Assert.All(quotations, quotation => Assert.Equal("Maria Lopez", quotation.SpeakerFullForm));
    }

    [Fact]
    public void Annotate_SpeechBehindAReport_HasTheSpeakerOfTheReport()
    {
        const string Text = "Maria Lopez noted that the bridge was closed. \"Nobody will come now.\"";

        var direct = SmallWorld.Annotator.Annotate(new AnnotationInput(Text)).Text.Quotations.Single(quotation => quotation.IsDirect);

        Assert.Equal("Maria Lopez", direct.SpeakerFullForm);
    }

    [Fact]
    public void Annotate_NounThatStoodBesideAName_MeansThatPerson()
    {
        const string Text = "Maria Lopez, the mayor, came late. \"We will go,\" the mayor said.";

        Assert.Equal("Maria Lopez", Assert.Single(SmallWorld.Annotator.Annotate(new AnnotationInput(Text)).Text.Quotations).SpeakerFullForm);
    }

    [Theory]
    [InlineData("The film “Kill Bill” was long.")]
    [InlineData("A show called \"Night and Day\" was long.")]
    [InlineData("Maria Lopez was told to bring a \"test sheet\".")]
    [InlineData("It launched a \"satellite\" on Sunday.")]
    [InlineData("The Democrats' plan and the teams' wish.")]
    [InlineData("An unclosed \" mark")]
    [InlineData("\"\" and “”")]
    public void Annotate_MarksWithoutSpeech_AreNoQuotation(string text) => Assert.Empty(SmallWorld.Annotator.Annotate(new AnnotationInput(text)).Text.Quotations);

    private static string Describe(string text) =>
        string.Join('|', SmallWorld.Annotator.Annotate(new AnnotationInput(text)).Text.Quotations.Select(quotation =>
            $"{quotation.Content.Of(text)} < {quotation.Speaker?.Of(text) ?? "-"} < {quotation.Cue?.Of(text) ?? "-"}"));
}
