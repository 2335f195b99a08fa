using CsCheck;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Text;

public sealed class TextInvariantTests
{
    private const string Pool = "aZ \n.,!?\"'“”’-–—…()$€%#@&/:;09\u0301\u200F\u00AD\uFEFF\u0000\uD83D\uDE00\uD800éßЖ東ไ。\u0663_";

    private static readonly string[] Parts = ["Mr.", "U.S.", "\"Go!\"", "he said.", "Jan. 5", "3.5", "$2bn", "www.", "a@b.c", "N'", "'s", "\n\n", "The",
        "Ph.D.", "D-N.Y.", "R-Calif.", "J. R. R.", "etc.", "5 p.m.", "Doors", ". . .", "....", "…", "he", "[1]", "said.[12]", "¹", "``", "''", "„Nein.“", "« Non. »", "»Wie?«", "‘No.’", "”", "—", "--", "a)", "b)",
        "1.", "PARIS", "(AP)", "–", "am 5.", "Mai", "Yahoo!", "Inc.", "eBay", "他来了。", "「好！」", "ไม่เป็นไร", "क्\u200Dष।", "می\u200Cخواهم؟", "\u200F", "한국어."];

    private static readonly Gen<string> Texts = Gen.Frequency(
        (3, Gen.Char[Pool].Array[0, 80].Select(chars => new string(chars))),
        (1, Gen.String),
        (2, Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]).Array[0, 25].Select(parts => string.Join(' ', parts))));

    [Fact]
    public void Tokenize_AnyText_CoversEveryVisibleCharacterOnceInOrder() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            Assert.InRange(token.Start, end, text.Length);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            Assert.All(text[end..token.Start], AssertInvisible);
            end = token.End;
        }

        Assert.All(text[end..], AssertInvisible);
    });

    [Fact]
    public void Split_AnyText_PutsEveryTokenIntoOneSentence() => Texts.Sample(text =>
    {
        var tokens = Tokenizer.Tokenize(text);
        var sentences = new List<TokenRange>();
        SentenceSplitter.Split(text, Tokenizer.AsSpan(tokens), sentences);

        var next = 0;
        foreach (var sentence in sentences)
        {
            Assert.Equal(next, sentence.Start);
            Assert.True(sentence.Count > 0);
            next = sentence.End;
        }

        Assert.Equal(tokens.Count, next);
    });

    [Fact]
    public void Split_AnyText_CoversEveryLetterOnceInOrder() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            Assert.InRange(sentence.Start, end, text.Length);
            Assert.InRange(sentence.End, sentence.Start + 1, text.Length);
            Assert.DoesNotContain(text[end..sentence.Start], char.IsLetterOrDigit);
            end = sentence.End;
        }

        Assert.DoesNotContain(text[end..], char.IsLetterOrDigit);
    });

    // Where a text stands changes nothing in it: its offsets move by what stands before, and by nothing else.
    [Fact]
    public void Split_BehindAParagraph_MovesByItsLength() => Texts.Sample(text =>
    {
        const string Paragraph = "Go.\n\n";

        var moved = SentenceSplitter.Split(Paragraph + text);

        var expected = SentenceSplitter.Split(text).Select(sentence => new TextSpan(sentence.Start + Paragraph.Length, sentence.End + Paragraph.Length));
        Assert.Equal([new TextSpan(0, 3), .. expected], moved);
    });

    [Fact]
    public void Normalize_AnyText_IsStable() => Texts.Sample(text =>
    {
        var once = TextNormalizer.Normalize(text);

        Assert.Equal(once, TextNormalizer.Normalize(once));
        Assert.DoesNotContain('\r', once);
        Assert.DoesNotContain('\0', once);
        Assert.True(once.IsNormalized());
    });

    private static void AssertInvisible(char c) =>
        Assert.True(char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format, $"U+{(int)c:X4} lies in no token");
}
