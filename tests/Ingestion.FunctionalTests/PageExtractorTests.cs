using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.Articles.Adapters.Pages;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.FunctionalTests;

public sealed class PageExtractorTests
{
    private static readonly PageExtractor Extractor = new(NullLogger<PageExtractor>.Instance);

    [Theory]
    [InlineData("<div>", 300_000)]
    [InlineData("<span>", 50_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<table><tr><td>", 60_000)]
    [InlineData("<p>x", 400_000)]
    public void Extract_PageThatWouldTakeMinutes_IsRefusedAtOnce(string element, int times)
    {
        var start = TimeProvider.System.GetTimestamp();

        var page = Extract(string.Concat(Enumerable.Repeat(element, times)));

        Assert.True(string.IsNullOrEmpty(page.Text));
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("<")]
    [InlineData("<html><head><script type='application/ld+json'>{broken</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}</script>")]
    [InlineData("<script type='application/ld+json'>[[[[[[[[[[[[{\"@type\":[\"NewsArticle\"]}]]]]]]]]]]]]</script>")]
    [InlineData("<meta property='article:published_time' content='not a time'><link rel='canonical' href='::::'>")]
    public void Extract_OddPage_NeverThrows(string html)
    {
        Assert.NotNull(Extract(html));
    }

    [Fact]
    public void Extract_PageBuiltByScript_IsReadFromItsJsonLd()
    {
        var body = string.Join(' ', Enumerable.Repeat("The old bridge fell on Monday, and nobody knows why.", 30));
        var page = Extract($$"""
            <html><head><script type="application/ld+json">
            {"@type":["Thing","NewsArticle"],"headline":"Bridge &#039;falls&#039;","articleBody":"<p>{{body}}</p>","author":["Ann Lee",{"name":", Desk"}],"datePublished":"2018-02-01"}
            </script></head><body><div id="app"></div></body></html>
            """);

        Assert.Equal(("Bridge 'falls'", body), (page.Title, page.Text));
        Assert.Equal(["Ann Lee"], page.Authors);
        Assert.Equal(new DateTimeOffset(2018, 2, 1, 0, 0, 0, TimeSpan.Zero), page.PublishTime);
    }

    [Fact]
    public void Extract_TitleWithItsSite_LosesTheSite()
    {
        var page = Extract("<html><head><meta property='og:title' content='Old bridge falls into river - The Example'></head><body><h1>Old bridge falls into river</h1></body></html>");

        Assert.Equal("Old bridge falls into river", page.Title);
    }

    private static PageContent Extract(string html) => Extractor.Extract(html, "https://www.example.org/page");
}
