using Newsdesk.Articles.Feeds;
using Newsdesk.Articles.Sources.Polling;

namespace Newsdesk.Articles.UnitTests.Sources.Polling;

public sealed class EntryTextsTests
{
    private static readonly PollOptions Options = new();

    [Fact]
    public void FullText_ContentOfArticleLength_IsItWithoutMarkup()
    {
        var entry = new FeedEntry { Content = Html($"<p>{Texts.Of(1, 250)}</p><p>The post <a href='https://example.org/1'>One</a> appeared first on <a href='https://example.org'>Example</a>.</p>") };

        Assert.Equal(Texts.Of(1, 250), EntryTexts.FullText(entry, Options));
    }

    [Fact]
    public void FullText_LongSummaryWithoutContent_IsTheSummary() =>
        Assert.NotNull(EntryTexts.FullText(new FeedEntry { Summary = Html(Texts.Of(1, 250)) }, Options));

    [Theory]
    [InlineData(" [\u2026]")]
    [InlineData(" [...]")]
    [InlineData("...")]
    [InlineData("\u2026")]
    [InlineData(" Read more \u00BB")]
    [InlineData("\nContinue reading\u2026")]
    [InlineData(" Weiterlesen \u2192")]
    public void FullText_TextThatGoesOnElsewhere_IsNone(string ending) =>
        Assert.Null(EntryTexts.FullText(new FeedEntry { Content = new FeedText(Texts.Of(1, 250) + ending, FeedText.PlainType, null, null) }, Options));

    [Fact]
    public void FullText_Teaser_IsNoneAndABrief()
    {
        var entry = new FeedEntry { Content = Html(Texts.Of(1, 60)), Summary = Html(Texts.Of(1, 20)) };

        Assert.Null(EntryTexts.FullText(entry, Options));
        Assert.Equal(Texts.Of(1, 60), EntryTexts.Brief(entry, Options));
    }

    [Fact]
    public void Brief_OneSentence_IsNone() => Assert.Null(EntryTexts.Brief(new FeedEntry { Summary = Html("A bridge fell into the river.") }, Options));

    [Fact]
    public void LengthOf_Ideographs_CountsEachAsThreeLetters() => Assert.Equal(15, EntryTexts.LengthOf("\u65B0\u805E\u793E AB\u3042"));

    [Fact]
    public void Describe_TimesBeyondBelief_AreLeftOut()
    {
        var source = Sample.Source();
        var future = new FeedEntry { PublishTime = Sample.Now.AddDays(3), UpdateTime = Sample.Now.AddHours(-1) };
        var ancient = new FeedEntry { PublishTime = new DateTimeOffset(2, 1, 1, 0, 0, 0, TimeSpan.Zero) };

        Assert.Equal(Sample.Now.AddHours(-1), EntryTexts.Describe(future, source, "https://example.org/1", Sample.Now).PublishTime);
        Assert.Null(EntryTexts.Describe(ancient, source, "https://example.org/1", Sample.Now).PublishTime);
    }

    private static FeedText Html(string markup) => new(markup, FeedText.HtmlType, null, null);
}
