using System.Text;
using CsCheck;

namespace Newsdesk.Articles.FunctionalTests.Extraction;

public sealed class HostilePageTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class='ad", "'>", "<a href=", "<h1>", "</h1>", "<script type='application/ld+json'>", "{\"@type\":\"NewsArticle\",\"author\":", "[", "]", "}", "\"\\ud800\"", "</script>", "<br>", "<table><tr><td>", "&#x0;", "&amp",
        "<meta property='article:published_time' content='", "<time datetime='", "<span class='byline'>By ", "\u0000", "\u202E", "\uD83D", "<!--", "-->", "<![CDATA[", "港口继续关闭，", "The harbour stayed closed on Tuesday. ", "<svg><p>", "<template>", "<select><p>",
    ];

    [Theory]
    [InlineData("<div>", 300_000)]
    [InlineData("<span>", 50_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<table><tr><td>", 60_000)]
    [InlineData("<p>x", 400_000)]
    public void Extract_PageThatWouldTakeMinutes_IsRefusedAtOnce(string element, int times)
    {
        var page = ArticlePage.Read(string.Concat(Enumerable.Repeat(element, times)));

        Assert.True(string.IsNullOrEmpty(page.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("<")]
    [InlineData("<html><head><script type='application/ld+json'>{broken</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\",\"author\":\"\\udc00 \\ud800\"}</script>")]
    [InlineData("<script type='application/ld+json'>[[[[[[[[[[[[{\"@type\":[\"NewsArticle\"]}]]]]]]]]]]]]</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[1,null,true,[],{}],\"image\":[3],\"publisher\":7,\"isAccessibleForFree\":[]}</script>")]
    [InlineData("<meta property='article:published_time' content='not a time'><link rel='canonical' href='::::'>")]
    [InlineData("<frameset><frame src='a'></frameset>")]
    [InlineData("<h1></h1><h1> </h1><time></time><span itemprop=author></span>")]
    public void Extract_OddPage_NeverThrows(string html)
    {
        Assert.NotNull(ArticlePage.Read(html));
    }

    [Fact]
    public void Extract_AnyPieces_GivePlainText()
    {
        Gen.Int[0, Pieces.Length - 1].Array[0, 200].Sample(picks =>
        {
            var page = ArticlePage.Read(string.Concat(picks.Select(pick => Pieces[pick])));

            Assert.DoesNotContain(page.Text ?? "", c => char.IsControl(c) && c != '\n');
            Assert.All(page.Authors, author => Assert.False(string.IsNullOrWhiteSpace(author)));
        }, iter: 2_000);
    }

    [Fact]
    public void Extract_MarkupInFields_IsText()
    {
        var page = ArticlePage.WithJson("""{"@type":"NewsArticle","headline":"Harbour\u0000 stays\n closed","author":"Ada\u0007 Moor"}""");

        Assert.Equal(["Ada Moor"], page.Authors);
    }

    // Counts what is allocated, not time: a walk that goes over a part of the page again for each of its elements also makes its lists again.
    [Theory]
    [InlineData("<p>The harbour stayed closed on Tuesday, and the divers went home again.</p>")]
    [InlineData("<div class='byline author'>By Ada Moor</div>")]
    [InlineData("<i>a</i>")]
    [InlineData("<time datetime='2024-05-03'>x</time>")]
    [InlineData("<h1>The harbour stayed closed</h1>")]
    [InlineData("<br>")]
    public void Extract_PageThreeTimesAsLong_CostsThreeTimesAsMuch(string piece)
    {
        _ = Allocated(piece, 400);

        var once = Allocated(piece, 400);
        var thrice = Allocated(piece, 1_200);

        Assert.InRange(thrice / (double)once, 0, 4.5);
    }

    [Fact]
    public void Extract_LongPage_AllocatesAtMostTwentyTimesItsSize()
    {
        var html = $"<html><body><article><h1>{ArticlePage.Title}</h1>{string.Concat(Enumerable.Repeat(ArticlePage.Paragraphs, 200))}</article></body></html>";
        ArticlePage.Read(html);

        var before = GC.GetAllocatedBytesForCurrentThread();
        ArticlePage.Read(html);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated / (double)Encoding.UTF8.GetByteCount(html), 1, 20);
    }

    private static long Allocated(string piece, int times)
    {
        var html = $"<body><h1>{ArticlePage.Title}</h1>{string.Concat(Enumerable.Repeat(piece, times))}</body>";
        var before = GC.GetAllocatedBytesForCurrentThread();
        ArticlePage.Read(html);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
