namespace Newsdesk.Entities.UnitTests.Quotations;

public sealed class QuotationMarkTests
{
    [Theory]
    [InlineData("Maria Lopez said it was 'one of the town's most beautiful and oldest bridges', and left.", "one of the town's most beautiful and oldest bridges")]
    [InlineData("Maria Lopez called the two 'robbers' to the door.", "robbers")]
    [InlineData("'The Democrats' plan won't do,' Maria Lopez said.", "The Democrats' plan won't do,")]
    [InlineData("‘We won’t go to the Democrats’ hall,’ Maria Lopez said.", "We won’t go to the Democrats’ hall,")]
    [InlineData("Maria Lopez said the bridge was 'old' and 'tired'.", "old|tired")]
    public void Annotate_SingleMarks_AreToldFromApostrophes(string text, string expected) => Assert.Equal(expected, Contents(text));

    [Theory]
    [InlineData("Give 'em the key, Maria Lopez said to the boss's men.")]
    [InlineData("Maria Lopez said the '90s were the workers' years.")]
    public void Annotate_Elision_OpensNoQuotation(string text) => Assert.Empty(Contents(text));

    [Fact]
    public void Annotate_SingleMarkThatOpensEveryParagraph_OpensAQuotationEach()
    {
        const string Text = "'The bridge was very old,' Maria Lopez said.\n'Nobody walked on it any more.\n'We shall build another one.'";

        Assert.Equal("The bridge was very old,|Nobody walked on it any more.|We shall build another one.", Contents(Text));
    }

    [Fact]
    public void Annotate_StraightMarksWithinStraightMarks_AreOneQuotation() =>
        Assert.Equal("We split, I mean not \"over Christmas\" but before, and it was hard,", Contents("\"We split, I mean not \"over Christmas\" but before, and it was hard,\" Maria Lopez said."));

    [Theory]
    [InlineData("Maria Lopez said: \"It was cold. \"It was dark. \"It was late.\"")]
    [InlineData("Maria Lopez said: “It was cold. “It was dark. “It was late.”")]
    public void Annotate_MarkThatOpensAnewInAParagraph_BeginsAnotherQuotation(string text) => Assert.Equal("It was cold.|It was dark.|It was late.", Contents(text));

    [Fact]
    public void Annotate_ClosingMarkWithoutAnOpeningOne_IsSkipped() =>
        Assert.Equal("We stay here,", Contents("The bridge is old,\" he said. \"We stay here,\" Maria Lopez said."));

    [Theory]
    [InlineData("“I told them: ‘Stay at home.’” Then Maria Lopez left.", "I told them: ‘Stay at home.’")]
    [InlineData("\"I told them: 'Stay at home.'\" Then Maria Lopez left.", "I told them: 'Stay at home.'")]
    public void Annotate_QuotationThatEndsWithAnother_IsSpeech(string text, string expected) => Assert.Equal(expected, Contents(text));

    private static string Contents(string text) =>
        string.Join('|', SmallWorld.Annotator.Annotate(new AnnotationInput(text)).Text.Quotations.Where(quotation => quotation.IsDirect).Select(quotation => quotation.Content.Of(text)));
}
