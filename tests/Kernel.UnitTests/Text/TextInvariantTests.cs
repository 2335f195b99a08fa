using CsCheck;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Text;

public sealed class TextInvariantTests
{
    private const string Pool = "aZ \n.,!?\"'“”’-–—…()$€%#@&/:;09\u0301\u200F\u00AD\uFEFF\u0000\uD83D\uDE00\uD800éßЖ東ไ。\u0663_";

    private static readonly string[] Parts = ["Mr.", "U.S.", "\"Go!\"", "he said.", "Jan. 5", "3.5", "$2bn", "www.", "a@b.c", "N'", "'s", "\n\n", "The"];

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
