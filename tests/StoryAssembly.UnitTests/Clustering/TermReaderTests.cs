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

        Assert.Equal((3, 2, 1), (counts["iceland"], counts["volcano"], counts["farm"]));
    }

    [Fact]
    public void Read_TextThatRepeatsTheTitle_CountsItOnce() =>
        Assert.Equal(TermReader.Read("Volcano erupts", "Farmers fled."), TermReader.Read("Volcano erupts", "Volcano eruptsFarmers fled."));

    [Fact]
    public void Read_Chinese_CountsPairsOfCharacters() => Assert.Equal(["北京", "京大", "大学"], TermReader.Read("", "北京大学").Keys);

    [Fact]
    public void Read_AnyText_FormsTermsThatFitTheStoredForm() => CsCheck.Check.Sample(
        CsCheck.Gen.String,
        text => TermReader.Read(text, text).Keys.All(term => term.Length is > 0 and <= TermForm.MaxLength));
}
