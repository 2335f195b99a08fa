using Newsdesk.Kernel.Languages;

namespace Newsdesk.Kernel.UnitTests.Languages;

public sealed class LanguageTagsTests
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("EN-gb", true)]
    [InlineData("enm", false)]
    [InlineData("de", false)]
    [InlineData("", false)]
    public void IsEnglish_Tag_LooksAtItsLanguage(string tag, bool expected) => Assert.Equal(expected, LanguageTags.IsEnglish(tag));

    [Theory]
    [InlineData("pt-BR", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("und", false)]
    [InlineData("und-Latn", false)]
    [InlineData("", false)]
    [InlineData("?", false)]
    [InlineData("en_US", false)]
    [InlineData("en\n", false)]
    [InlineData("the language of my country", false)]
    public void NamesLanguage_Tag_IsOneThatTellsALanguage(string tag, bool expected) => Assert.Equal(expected, LanguageTags.NamesLanguage(tag));
}
