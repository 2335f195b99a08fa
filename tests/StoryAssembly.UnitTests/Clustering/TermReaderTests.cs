using Newsdesk.Stories.Clustering;

namespace Newsdesk.Stories.UnitTests.Clustering;

public class TermReaderTests
{
    [Theory]
    [InlineData("launches")]
    [InlineData("launched")]
    [InlineData("Launching")]
    [InlineData("LAUNCH")]
    public void Read_FormsOfOneWord_AreOneTerm(string word) => Assert.Equal(["launch"], TermReader.Read("", word).Keys);

    [Theory]
    [InlineData("O'Brien", "O\u2019Brien")]
    [InlineData("Beyonc\u00E9", "Beyonce")]
    [InlineData("U.S.", "US")]
    [InlineData("parties", "party")]
    public void Read_SpellingsOfOneWord_AreOneTerm(string one, string other) => Assert.Equal(TermReader.Read("", one).Keys, TermReader.Read("", other).Keys);

    [Theory]
    [InlineData("1999")]
    [InlineData("2011")]
    [InlineData("covid19")]
    public void Read_NumberAtTheEnd_StaysWhole(string word) => Assert.Equal([word], TermReader.Read("", word).Keys);

    [Fact]
    public void Read_HyphenatedWord_CountsItsParts() => Assert.Equal(["box", "offic"], TermReader.Read("", "box-office").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Read_StopWordsAndMarks_AreNoTerms() => Assert.Empty(TermReader.Read("What is this?", "It is what it is, he said. \u2014 ..."));

    [Fact]
    public void Read_TitleAndLead_CountMoreThanTheRest()
    {
        var text = "Volcano erupts. " + new string(' ', 400) + "Farmers fled.";

        var counts = TermReader.Read("Iceland", text);

        Assert.Equal((3, 2, 1), (counts["iceland"].Count, counts["volcano"].Count, counts["farm"].Count));
    }

    [Fact]
    public void Read_TextThatRepeatsTheTitle_CountsItOnce() =>
        Assert.Equal(TermReader.Read("Volcano erupts", "Farmers fled."), TermReader.Read("Volcano erupts", "Volcano eruptsFarmers fled."));

    [Fact]
    public void Read_CapitalInsideASentence_IsAName() => Assert.Equal(["oslo"], NamesOf("Trains to Oslo were late. Passengers waited for hours, and some went home by bus."));

    [Fact]
    public void Read_CapitalWhereASentenceStarts_IsNoName() =>
        Assert.Empty(NamesOf("Trains were late. Passengers waited: \u201CNobody told us,\u201D one said.\nBuses came at noon and took them home."));

    [Fact]
    public void Read_CapitalInTheHeadlineAlone_IsNoName() =>
        Assert.DoesNotContain(TermReader.Read("Trains To Oslo Late", "the trains were late again and people waited for hours").Values, term => term.IsName);

    [Fact]
    public void Read_WordMostlyWrittenSmall_IsNoName() =>
        Assert.Empty(NamesOf("the port was shut, then the Port reopened, and ships left the port as waves fell and winds eased at night"));

    [Theory]
    [InlineData("Wegen eines Fehlers an der Strecke standen gestern Abend alle Züge still, und Tausende Reisende warteten in der Kälte auf Busse.")]
    [InlineData("ALL TRAINS TO OSLO WERE LATE, AND HUNDREDS OF PASSENGERS WAITED FOR BUSES IN THE COLD")]
    public void Read_CapitalsOfAnotherMeaning_TellNoNames(string text) => Assert.Empty(NamesOf(text));

    [Fact]
    public void Read_Chinese_CountsPairsOfCharacters() => Assert.Equal(["北京", "京大", "大学"], TermReader.Read("", "北京大学").Keys);

    [Fact]
    public void Read_AnyText_FormsTermsThatFitTheStoredForm() => CsCheck.Check.Sample(
        CsCheck.Gen.String,
        text => TermReader.Read(text, text).Keys.All(term => term.Length is > 0 and <= TermForm.MaxLength));

    private static IEnumerable<string> NamesOf(string text) => TermReader.Read("", text).Where(term => term.Value.IsName).Select(term => term.Key);
}
