namespace Newsdesk.Articles.FunctionalTests.Extraction;

public sealed class TitleTests
{
    [Theory]
    [InlineData("<title>Harbour stays closed for a third day - The Example</title>")]
    [InlineData("<meta property='og:site_name' content='The Pier'><title>Harbour stays closed for a third day | The Pier</title>")]
    [InlineData("<meta property='og:title' content='Harbour stays closed, and nobody says for how long'><title>Harbour stays closed for a third day</title>")]
    [InlineData("<meta name='twitter:title' content='Closed!'>")]
    public void Title_HeadingLikeTheOthers_IsTheHeading(string head)
    {
        Assert.Equal(ArticlePage.Title, ArticlePage.WithHead(head).Title);
    }

    [Fact]
    public void Title_HeadingOfTheSite_IsPassedOver()
    {
        var page = ArticlePage.Read($"<html><head><meta property='og:title' content='{ArticlePage.Title}'></head><body><h1>The Example: news from the coast</h1><h1>{ArticlePage.Title}</h1>{ArticlePage.Paragraphs}</body></html>");

        Assert.Equal(ArticlePage.Title, page.Title);
    }

    [Fact]
    public void Title_AllOthersAgreeAgainstTheHeading_IsTheirs()
    {
        var page = ArticlePage.Read($$"""
            <html><head><title>Harbour stays closed for a third day</title><meta property="og:title" content="Harbour stays closed for a third day">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour stays closed for a third day"}</script></head>
            <body><h1>Watch: Harbour stays closed for a third day (video)</h1>{{ArticlePage.Paragraphs}}</body></html>
            """);

        Assert.Equal(ArticlePage.Title, page.Title);
    }

    [Theory]
    [InlineData("<title>Example | Harbour stays closed for a third day</title>")]
    [InlineData("<title>Harbour stays closed for a third day — www.example.org</title>")]
    public void Title_TabAlone_LosesTheSite(string head)
    {
        var page = ArticlePage.Read($"<html><head>{head}</head><body>{ArticlePage.Paragraphs}</body></html>");

        Assert.Equal(ArticlePage.Title, page.Title);
    }

    [Fact]
    public void Title_HyphenInside_Stays()
    {
        var page = ArticlePage.Read($"<html><head><title>Harbour closed - again - for a third day in a row, the town says</title></head><body>{ArticlePage.Paragraphs}</body></html>");

        Assert.Equal("Harbour closed - again - for a third day in a row, the town says", page.Title);
    }
}
