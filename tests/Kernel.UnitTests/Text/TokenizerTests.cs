using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Mr. Putin's U.S. visit", "Mr.|Putin|'s|U.S.|visit")]
    [InlineData("O’Brien and D'Angelo don't", "O’Brien|and|D'Angelo|don't")]
    [InlineData("the Democrats' plan", "the|Democrats|'|plan")]
    [InlineData("a US-led, well-known al-Qaeda cell", "a|US|-|led|,|well-known|al-Qaeda|cell")]
    [InlineData("Kim Jong-un's ISIS-K", "Kim|Jong-un|'s|ISIS-K")]
    [InlineData("$1,200.50 or 40% (4th) in the 1980s", "$|1,200.50|or|40|%|(|4th|)|in|the|1980s")]
    [InlineData("at 10:30 a.m. on Feb. 3", "at|10:30|a.m.|on|Feb.|3")]
    [InlineData("\"Wait... what?!\" -- he", "\"|Wait|...|what|?!|\"|--|he")]
    [InlineData("see https://example.com/a?b=1, or mail a.b@example.org.", "see|https://example.com/a?b=1|,|or|mail|a.b@example.org|.")]
    [InlineData("@POTUS said #MAGA", "@POTUS|said|#|MAGA")]
    [InlineData("AT&T, Amazon.com and COVID-19", "AT&T|,|Amazon.com|and|COVID-19")]
    [InlineData("J.K. Rowling, George W. Bush", "J.K.|Rowling|,|George|W.|Bush")]
    [InlineData("No. 10 said No. Fine.", "No.|10|said|No|.|Fine|.")]
    [InlineData("11.30am, 5km, 1:1", "11.30|am|,|5|km|,|1|:|1")]
    [InlineData("2020-05-12 and 12/05/2020", "2020|-|05|-|12|and|12|/|05|/|2020")]
    [InlineData("“Kill Bill” — 1/8", "“|Kill|Bill|”|—|1|/|8")]
    [InlineData("東京 は", "東|京|は")]
    [InlineData("Jane Roe, Ph.D., and D-N.Y. or R-Calif.", "Jane|Roe|,|Ph.D.|,|and|D-N.Y.|or|R-Calif.")]
    [InlineData("a Ph.D thesis, M.Sc. too", "a|Ph.D|thesis|,|M.Sc.|too")]
    [InlineData("``Go,'' he said", "``|Go|,|''|he|said")]
    [InlineData("iPhone发布会2024年", "iPhone|发|布|会|2024|年")]
    [InlineData("ไม่ใช่", "ไ|ม่|ใ|ช่")]
    [InlineData("क्\u200Dषेत्र में हिन्दी", "क्\u200Dषेत्र|में|हिन्दी")]
    [InlineData("قَالَ می\u200Cخواهم، نعم؟", "قَالَ|می\u200Cخواهم|،|نعم|؟")]
    [InlineData("한국어 신문", "한국어|신문")]
    [InlineData("Привет, мир", "Привет|,|мир")]
    [InlineData("cafe\u0301 nai\u0308ve", "cafe\u0301|nai\u0308ve")]
    [InlineData("soft\u00ADhyphen \u200Fmark", "soft\u00ADhyphen|mark")]
    public void Tokenize_NewsText_CutsWhereAReaderWould(string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(text).Select(token => token.Span.Of(text));

        Assert.Equal(expected, string.Join('|', tokens));
    }

    [Theory]
    [InlineData("Paris", TokenKind.Word)]
    [InlineData("1,000", TokenKind.Number)]
    [InlineData("!", TokenKind.Punctuation)]
    [InlineData("€", TokenKind.Symbol)]
    [InlineData("😀", TokenKind.Symbol)]
    [InlineData("www.example.com", TokenKind.Link)]
    public void Tokenize_OneToken_HasItsKind(string text, TokenKind expected)
    {
        var token = Assert.Single(Tokenizer.Tokenize(text));

        Assert.Equal(new Token(0, text.Length, expected), token);
    }

    // Attributes are stored as UTF-8 and cannot hold a lone surrogate.
    [Fact]
    public void Tokenize_LoneSurrogate_IsASymbol() => Assert.Equal([new Token(0, 1, TokenKind.Symbol)], Tokenizer.Tokenize("\uD800"));
}
