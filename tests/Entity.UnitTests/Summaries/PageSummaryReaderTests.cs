using System.Text;
using Newsdesk.Entities.Summaries;

namespace Newsdesk.Entities.UnitTests.Summaries;

public sealed class PageSummaryReaderTests
{
    private const string Address = "https://wiki.example/wiki/Velmark";

    [Fact]
    public void Read_PageOfTheItem_TakesItsTextAndAddress()
    {
        var summary = Read($$$$"""{"type":"standard","wikibase_item":"Q7","extract":"Velmark is a country.","extract_html":"<p>Velmark</p>","content_urls":{"desktop":{"page":"{{{{Address}}}}","edit":"x"}}}""");

        Assert.Equal(new EntitySummary("Velmark is a country.", Address), summary);
    }

    [Theory]
    [InlineData("""{"wikibase_item":"Q8","extract":"x","content_urls":{"desktop":{"page":"https://wiki.example/"}}}""")]
    [InlineData("""{"extract":"x","content_urls":{"desktop":{"page":"https://wiki.example/"}}}""")]
    [InlineData("""{"wikibase_item":"Q7","extract":" \u0000\n","content_urls":{"desktop":{"page":"https://wiki.example/"}}}""")]
    [InlineData("""{"wikibase_item":"Q7","content_urls":{"desktop":{"page":"https://wiki.example/"}}}""")]
    [InlineData("""{"wikibase_item":"Q7","extract":"x"}""")]
    [InlineData("""{"wikibase_item":"Q7","extract":"x","content_urls":{"desktop":{"page":"javascript:alert(1)"}}}""")]
    [InlineData("""{"wikibase_item":"Q7","extract":"x","content_urls":{"desktop":{"page":"https://user:secret@wiki.example/"}}}""")]
    [InlineData("""{"wikibase_item":"Q7","extract":"x","content_urls":{"desktop":{"page":"/wiki/x"}}}""")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Read_OtherPageOrNothingToUse_IsNoSummary(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("[]")]
    [InlineData("""{"wikibase_item":7}""")]
    [InlineData("""{"wikibase_item":"Q7","extract":"\ud800"}""")]
    [InlineData("""{"wikibase_item":"Q7","extract":"x""")]
    public void Read_NoSuchAnswer_IsRefused(string json) => Assert.Throws<InvalidDataException>(() => Read(json));

    [Fact]
    public void Read_NestedWithoutEnd_IsRefused() => Assert.Throws<InvalidDataException>(() => Read($$"""{"a":{{new string('[', 100_000)}}"""));

    [Fact]
    public void Read_BytesThatAreNoText_AreRefused() =>
        Assert.Throws<InvalidDataException>(() => PageSummaryReader.Read([.. """{"wikibase_item":"Q7","extract":"""u8, (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)'}'], "Q7"));

    [Fact]
    public void Read_LongOrStrangeText_IsBoundedAndClean()
    {
        var text = Read($$$$"""{"wikibase_item":"Q7","extract":"a\u0000b\r\n{{{{string.Concat(Enumerable.Repeat("word ", 10_000))}}}}","content_urls":{"desktop":{"page":"{{{{Address}}}}"}}}""")?.Text ?? "";
        var unbroken = Read($$$$"""{"wikibase_item":"Q7","extract":"{{{{new string('x', 9_000)}}}}","content_urls":{"desktop":{"page":"{{{{Address}}}}"}}}""")?.Text ?? "";

        Assert.StartsWith("ab\nword word", text, StringComparison.Ordinal);
        Assert.EndsWith("word…", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, PageSummaryReader.MaxText - 10, PageSummaryReader.MaxText);
        Assert.Equal(PageSummaryReader.MaxText, unbroken.Length);
    }

    private static EntitySummary? Read(string json) => PageSummaryReader.Read(Encoding.UTF8.GetBytes(json), "Q7");
}
