using Newsdesk.Entities.Languages;
using Newsdesk.Kernel.Languages;

namespace Newsdesk.Entities.UnitTests.Languages;

public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1,200 😀 — \uD800")]
    [InlineData("Merkel in Berlin")]
    [InlineData("Oslo 1 0 3 2 4 4 1 9 9 9 8 7 7 6 Bergen 2 2 2 1 0 0 5 3 4 1")]
    [InlineData("Xi Jinping 习近平 met Modi")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void Choose_TooShortToTell_IsEnglish(string text) => Assert.Equal("en", Choose(text, asked: "nl"));

    [Theory]
    [InlineData("Die Regierung wird das Gesetz nicht ändern.", "de")]
    [InlineData("La ministre a parlé avec les maires dans une école.", "fr")]
    [InlineData("The vote on the bridge was lost.", "en")]
    public void Choose_ShortTextWithFunctionWords_IsToldByThem(string text, string expected) => Assert.Equal(expected, Choose(text, asked: "xx"));

    [Theory]
    [InlineData("他来了。")]
    [InlineData("زلزال")]
    [InlineData("Ο πρόεδρος μίλησε στην Αθήνα, Reuters.")]
    public void Choose_OtherScript_IsAskedHoweverShort(string text)
    {
        Assert.Equal("xx", Choose(text, asked: "xx"));
        Assert.Equal("und", Choose(text, asked: null));
    }

    [Fact]
    public void Choose_EnglishFullOfNames_IsNotAsked() =>
        Assert.Equal("en", Choose("Jens Stoltenberg, Olaf Scholz, Emmanuel Macron and Giorgia Meloni met Wolodymyr Selenskyj in Rambouillet near Paris at the Elysée.", asked: "nl"));

    [Fact]
    public void Choose_LongTextOfAnotherLanguage_IsAsked() =>
        Assert.Equal("sv", Choose("Statsministern sade på fredagen att regeringen inte kommer att ändra lagen före valet nästa år, trots kritik från flera partier.", asked: "sv"));

    [Fact]
    public void Choose_ShortText_ReadsTheHeadlineToo() =>
        Assert.Equal("de", new TextLanguage(new Asked("xx")).Choose("Regierung will das Gesetz nicht ändern", "Berlin. Mehr folgt auf der Seite."));

    private static string Choose(string text, string? asked) => new TextLanguage(new Asked(asked)).Choose("", text);

    private sealed class Asked(string? answer) : ILanguageDetector
    {
        public string? Detect(string text) => answer;
    }
}
