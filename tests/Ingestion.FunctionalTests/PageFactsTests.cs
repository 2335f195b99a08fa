using Newsdesk.Articles.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests;

/// <summary>What a page says of its article beside the text.</summary>
public sealed class PageFactsTests
{
    private static readonly string Page = $$"""
        <html><head><title>The harbour reopens after the storm</title><meta property="og:image" content="https://www.example.org/harbour.jpg">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"The harbour reopens after the storm","datePublished":"2018-01-30T08:00:00Z",
        "dateModified":"2018-01-31T09:30:00Z","isAccessibleForFree":false}</script></head>
        <body><article><h1>The harbour reopens after the storm</h1>
        <figure><img src="https://www.example.org/harbour.jpg" width="1200" height="800"><figcaption>The harbour on Monday. <span class="credit">Photo: Ada Moor</span></figcaption></figure>
        <p>{{Texts.Of(1, 80)}}</p><p>{{Texts.Of(2, 80)}}</p></article></body></html>
        """;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticle_Page_ItsFactsAreKept(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);

        var response = await ingestion.IngestAsync(new ArticleSubmission { Url = "https://www.example.org/harbour", Html = Page });
        var article = await ingestion.GetAsync(response.Article.Name);

        Assert.Equal(new DateTimeOffset(2018, 1, 31, 9, 30, 0, TimeSpan.Zero), article.PageUpdateTime.ToDateTimeOffset());
        Assert.True(article.HasFree);
        Assert.False(article.Free);
        Assert.Contains("Ada Moor", article.ImageCredit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticle_WithoutPage_HasNone(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);

        var response = await ingestion.IngestAsync(IngestionFixture.Submission(1));
        var article = await ingestion.GetAsync(response.Article.Name);

        Assert.Equal((null, false, ""), (article.PageUpdateTime, article.HasFree, article.ImageCredit));
    }
}
