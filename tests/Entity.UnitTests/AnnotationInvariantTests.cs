using CsCheck;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.UnitTests;

public sealed class AnnotationInvariantTests
{
    private static readonly string[] Parts =
    [
        "Vladimir Putin", "Putin", "Maria", "Lopez", "the", "US", "said", "\"", "“", "”", "'", "‘", "’", ",", ".", "!", "?", "\n", "\n\n", "(", ")", "President", "of", "and", "who", "Acme Inc.", "BFU",
        "in", "Paris", "on Friday", "1979", "$5 million", "killed", "40 people", "will", "\uD800", "😀", "\u200F", "<b>", "&amp;", "HELLO", "al-Qaeda", "-", "—", "he", "added", "according to", "Путин", "東京", "@x", "http://a.b",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Array[0, 60].SelectMany(picked => Gen.Bool.Select(tight => string.Join(tight ? "" : " ", picked.Select(index => Parts[index]))));

    [Fact]
    public void Annotate_AnyText_KeepsTheRulesOfAnAnnotation() => Gen.Select(Texts, Texts).Sample((title, text) =>
    {
        var article = SmallWorld.Annotator.Annotate(new AnnotationInput(text, title, DateTimeOffset.UnixEpoch));

        AssertRules(text, article.Text);
        AssertRules(title, article.Title);
        Assert.Equal(article.Entities.Count, article.Entities.Distinct().Count());
        Assert.Equal(
            article.Text.Mentions.Concat(article.Title.Mentions).Select(mention => mention.Entity).OfType<Kernel.Ids.EntityId>().Distinct(),
            article.Entities.Select(entry => entry.Id));
    });

    [Fact]
    public void Annotate_SameInput_GivesTheSame() => Texts.Sample(text =>
    {
        var input = new AnnotationInput(text, "Putin in Paris", DateTimeOffset.UnixEpoch);

        Assert.Equal(Print(SmallWorld.Annotator.Annotate(input)), Print(new TextAnnotator(SmallWorld.Knowledge).Annotate(input)));
    });

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\uFEFF\u200F")]
    public void Annotate_EmptyText_IsEmpty(string text)
    {
        var annotation = SmallWorld.Annotator.Annotate(new AnnotationInput(text)).Text;

        Assert.Empty(annotation.Sentences);
        Assert.Empty(annotation.Mentions);
    }

    private static void AssertRules(string text, Annotation annotation)
    {
        AssertInOrder(text, annotation.Sentences.Select(sentence => sentence.Span));
        AssertInOrder(text, annotation.Mentions.Select(mention => mention.Span));
        AssertInOrder(text, annotation.Quotations.Where(quotation => quotation.IsDirect).Select(quotation => quotation.Content));
        AssertInOrder(text, annotation.Quotations.Where(quotation => !quotation.IsDirect).Select(quotation => quotation.Content));
        AssertInOrder(text, annotation.Dates.Select(date => date.Span));
        AssertInOrder(text, annotation.Numbers.Select(number => number.Span));
        foreach (var quotation in annotation.Quotations)
        {
            Assert.True(quotation.Speaker is not { } speaker || (speaker.FitsIn(text.Length) && !speaker.IsEmpty));
            Assert.True(quotation.Cue is not { } cue || (cue.FitsIn(text.Length) && !cue.IsEmpty));
        }

        foreach (var mention in annotation.Mentions)
        {
            Assert.Equal(mention.Entity is null, mention.LinkScore is null);
            Assert.NotEqual("", mention.FullForm);
        }

        var covered = annotation.Sentences.Sum(sentence => Tokenizer.Tokenize(sentence.Span.Of(text)).Count);
        Assert.Equal(Tokenizer.Tokenize(text).Count, covered);
    }

    private static void AssertInOrder(string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.FitsIn(text.Length) && !span.IsEmpty && span.Start >= end, $"{span} after {end} in {text.Length}");
            end = span.End;
        }
    }

    private static string Print(AnnotatedArticle article) =>
        string.Join('\n', [.. article.Text.Mentions, .. article.Text.Sentences, .. article.Text.Quotations, .. article.Title.Mentions, .. article.Entities.Select(entry => entry.Id.Value)]);
}
