using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.UnitTests.Linking;

public sealed class LinkTests
{
    private static readonly TextAnnotator Annotator = new(KnowledgeBase.Build("namesakes", SmallWorld.Read(
        """
        {"id": "jordan", "kind": "place", "name": "Jordan", "demonyms": ["Jordanian"], "description": "Country in western Asia with its capital at Amman.", "prominence": 2}
        {"id": "michael-jordan", "kind": "person", "name": "Michael Jordan", "aliases": ["Jordan"], "description": "American basketball player who won six titles with the Chicago Bulls."}
        {"id": "paris", "kind": "place", "name": "Paris", "description": "Capital of France.", "prominence": 3}
        {"id": "paris-texas", "kind": "place", "name": "Paris", "description": "City in Lamar County, Texas, United States."}
        {"id": "ashford", "kind": "person", "name": "John Ashford", "description": "British admiral (1780-1851)."}
        {"id": "ashford-minister", "kind": "person", "name": "John Ashford", "description": "British politician born in 1971."}
        {"id": "ashford-name", "kind": "other", "name": "Lindgren", "description": "Swedish family name."}
        {"id": "lindgren", "kind": "person", "name": "Karin Lindgren", "description": "Swedish ice hockey player and coach of the national team.", "prominence": 2}
        {"id": "un", "kind": "organization", "name": "United Nations", "aliases": ["UN"], "description": "Organization of states.", "prominence": 3}
        {"id": "post", "kind": "organization", "name": "Royal Post Company", "short_forms": ["Post Office"], "description": "British carrier of letters."}
        {"id": "kim", "kind": "person", "name": "Kim Jong Un", "description": "Leader of North Korea.", "prominence": 3}
        """)));

    [Theory]
    [InlineData("The king of Jordan spoke in Amman. Jordan borders Iraq.", "Jordan", "jordan")]
    [InlineData("Michael Jordan played basketball for the Chicago Bulls. Jordan won six titles.", "Jordan", "michael-jordan")]
    [InlineData("The president of France spoke in Paris.", "Paris", "paris")]
    [InlineData("A tornado struck Lamar County in Texas. People in Paris, Texas, lost their homes.", "Paris", "paris-texas")]
    [InlineData("Jordanian officials spoke.", "Jordanian", "jordan")]
    [InlineData("The UN said on Monday that Kim Jong Un had agreed.", "UN", "un")]
    public void Annotate_NameOfSeveral_MeansTheOneThatFits(string text, string surface, string entity)
    {
        var mention = Assert.Single(Mentions(text), mention => mention.Span.Of(text).SequenceEqual(surface) && mention.Span.Start == text.LastIndexOf(surface, StringComparison.Ordinal));

        Assert.Equal(entity, mention.Entity?.Value);
    }

    [Fact]
    public void Annotate_NamesakeOfAnotherAge_IsNotMeant()
    {
        const string Text = "John Ashford, the minister, resigned in London.";

        var mention = Assert.Single(Mentions(Text, 2019), mention => mention.Span.Of(Text).SequenceEqual("John Ashford"));

        Assert.Equal("ashford-minister", mention.Entity?.Value);
    }

    [Fact]
    public void Annotate_NamesakeNotYetKnown_IsNotMeant()
    {
        const string Text = "Admiral John Ashford sailed in 1812, the report of 1850 says.";

        var mention = Assert.Single(Mentions(Text, 1850), mention => mention.Span.Of(Text).EndsWith("John Ashford", StringComparison.Ordinal));

        Assert.Equal("ashford", mention.Entity?.Value);
    }

    [Fact]
    public void Annotate_LoneSurnameInItsContext_MeansItsBearer()
    {
        const string Text = "The ice hockey coach of Sweden, Ms. Lindgren, said the players of the national team were ready.";

        var mention = Assert.Single(Mentions(Text), mention => mention.Span.Of(Text).SequenceEqual("Lindgren"));

        Assert.Equal("lindgren", mention.Entity?.Value);
    }

    [Fact]
    public void Annotate_Link_TellsItsEvidenceAndTheRival()
    {
        const string Text = "The president of France spoke in Paris.";

        var mention = Assert.Single(Mentions(Text), mention => mention.Entity?.Value == "paris");

        Assert.InRange(mention.LinkScore!.Value, 0.5, 1);
        Assert.Equal("paris-texas", mention.LinkEvidence?.Rival?.Value);
        Assert.InRange(mention.LinkEvidence!.RivalScore, 0, mention.LinkScore.Value);
        Assert.True(mention.LinkEvidence.Coherence > 0);
    }

    [Fact]
    public void Annotate_LinkScore_IsWhatItsEvidenceAddsUpTo()
    {
        const string Text = "Karin Lindgren resigned.";

        var mention = Assert.Single(Mentions(Text));

        var evidence = mention.LinkEvidence!;
        var odds = evidence.Prior + evidence.Kind + evidence.Context + evidence.Coherence + evidence.Recency;
        Assert.Equal(0, evidence.Coherence);
        Assert.Null(evidence.Rival);
        Assert.Equal(1 / (1 + Math.Exp(-odds)), mention.LinkScore!.Value, 0.01);
    }

    [Fact]
    public void Annotate_ShortFormOfSeveralWordsAlone_HasNoLink()
    {
        Assert.DoesNotContain(Mentions("The Post Office closed in May."), mention => mention.Entity?.Value == "post");
    }

    [Fact]
    public void Annotate_SurnameOfTwoPersons_MeansTheOneThatIsNamedMore()
    {
        const string Text = "Karin Lindgren came with Nils Lindgren. Karin Lindgren coaches ice hockey. Lindgren won.";

        var mention = Assert.Single(Mentions(Text), mention => mention.Span.Start == Text.LastIndexOf("Lindgren", StringComparison.Ordinal));

        Assert.Equal("Karin Lindgren", mention.FullForm);
    }

    [Fact]
    public void Annotate_ThousandsOfNamesWithManyMeanings_Ends()
    {
        var namesakes = Enumerable.Range(0, 64).Select(index => new KnowledgeEntry { Id = EntityId.Parse($"li-{index}"), Kind = MentionKind.Person, Name = "Li", Description = $"Person number {index} of Lund." });
        var annotator = new TextAnnotator(KnowledgeBase.Build("li", [.. namesakes]));

        var article = annotator.Annotate(new AnnotationInput(string.Concat(Enumerable.Repeat("Li met Li, ", 18_000))));

        Assert.NotEmpty(article.Text.Mentions);
    }

    [Fact]
    public void Annotate_NameThatNobodyKnows_HasNoLinkAndNoEvidence()
    {
        var mention = Assert.Single(Mentions("Robert Okafor resigned."));

        Assert.Null(mention.Entity);
        Assert.Null(mention.LinkScore);
        Assert.Null(mention.LinkEvidence);
    }

    private static IReadOnlyList<Mention> Mentions(string text, int year = 2024) =>
        Annotator.Annotate(new AnnotationInput(text, "", new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero))).Text.Mentions;
}
