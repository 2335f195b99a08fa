namespace Newsdesk.Articles.FunctionalTests.Extraction;

/// <summary>The body that a page gives in JSON-LD, against what it shows.</summary>
public sealed class SaidBodyTests
{
    private const string Offer = "Our shop has the finest ropes of the whole coast, this week at half of the price.";

    [Fact]
    public void Text_PageBuiltByScript_IsTheSaidBody()
    {
        var body = string.Join(' ', Enumerable.Repeat("The old bridge fell on Monday, and nobody knows why.", 30));
        var page = ArticlePage.Read($$"""
            <html><head><script type="application/ld+json">
            {"@type":["Thing","NewsArticle"],"headline":"Bridge &#039;falls&#039;","articleBody":"<p>{{body}}</p>","author":["Ann Lee",{"name":", Desk"}],"datePublished":"2018-02-01"}
            </script></head><body><div id="app"></div></body></html>
            """);

        Assert.Equal(("Bridge 'falls'", body), (page.Title, page.Text));
        Assert.Equal(["Ann Lee"], page.Authors);
        Assert.Equal(new DateTimeOffset(2018, 2, 1, 0, 0, 0, TimeSpan.Zero), page.PublishTime);
    }

    [Fact]
    public void Text_ParagraphThatTheSaidBodyLacks_IsLeftOut()
    {
        Assert.Equal(ArticlePage.Text, WithSaid($"{ArticlePage.First} {ArticlePage.Second} {ArticlePage.Third} {ArticlePage.Fourth}", Offer).Text);
    }

    [Fact]
    public void Text_SaidBodyIsCut_IsWhatThePageShows()
    {
        var page = WithSaid($"{ArticlePage.First} {ArticlePage.Second} {ArticlePage.Third[..80]}", Offer);

        Assert.Equal($"{ArticlePage.Text}\n{Offer}", page.Text);
    }

    private static Ports.PageContent WithSaid(string body, string extra) => ArticlePage.Read($$"""
        <html><head><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{body}}"}</script></head>
        <body><article><h1>{{ArticlePage.Title}}</h1>{{ArticlePage.Paragraphs}}<p>{{extra}}</p></article></body></html>
        """);
}
