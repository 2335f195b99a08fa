namespace Newsdesk.Articles.FunctionalTests.Extraction;

/// <summary>Language, addresses, image and access.</summary>
public sealed class PageFieldTests
{
    [Theory]
    [InlineData("<link rel='canonical' href='https://example.org/a'>", "https://example.org/a")]
    [InlineData("<link rel='canonical' href='/a?b=1'>", "https://www.example.org/a?b=1")]
    [InlineData("<meta property='og:url' content='https://example.org/a'>", "https://example.org/a")]
    [InlineData("<link rel='canonical' href='javascript:alert(1)'>", null)]
    [InlineData("<link rel='canonical' href='https://user:word@example.org/a'>", null)]
    [InlineData("<link rel='canonical' href='mailto:news@example.org'>", null)]
    public void CanonicalUrl_AsNamed_IsOfTheWeb(string head, string? expected)
    {
        Assert.Equal(expected, ArticlePage.WithHead(head).CanonicalUrl);
    }

    [Theory]
    [InlineData("data:image/png;base64,AAAA", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//img.example.org/a.jpg", "https://img.example.org/a.jpg")]
    [InlineData("https://img.example.org/a.jpg", "https://img.example.org/a.jpg")]
    public void ImageUrl_AsNamed_IsOfTheWeb(string named, string? expected)
    {
        Assert.Equal(expected, ArticlePage.WithHead($"<meta property='og:image' content='{named}'>").ImageUrl);
    }

    [Theory]
    [InlineData("<figcaption>The pier. <span class='photo-credit'>Photo: Ada Moor</span></figcaption>", "Ada Moor")]
    [InlineData("<figcaption>The pier at night. Photo by Ada Moor</figcaption>", "Ada Moor")]
    [InlineData("<figcaption>The pier at night. © Ada Moor</figcaption>", "Ada Moor")]
    [InlineData("<figcaption>The pier at night.</figcaption>", null)]
    public void ImageCredit_BesideTheImage_IsRead(string caption, string? expected)
    {
        var page = ArticlePage.Read($"""
            <html><head><meta property="og:image" content="https://img.example.org/large/pier.jpg?w=1200"></head>
            <body><h1>{ArticlePage.Title}</h1><figure><img src="/other.jpg"><figcaption>Credit: Bo Chen</figcaption></figure><figure><img src="/small/pier.jpg">{caption}</figure>{ArticlePage.Paragraphs}</body></html>
            """);

        Assert.Equal(expected, page.ImageCredit);
    }

    [Fact]
    public void ImageCredit_JsonLd_IsRead()
    {
        var page = ArticlePage.WithJson("""{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"https://img.example.org/a.jpg","creditText":"Ada Moor"}}""");

        Assert.Equal(("https://img.example.org/a.jpg", "Ada Moor"), (page.ImageUrl, page.ImageCredit));
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","isAccessibleForFree":false}""", false)]
    [InlineData("""{"@type":"NewsArticle","isAccessibleForFree":"False"}""", false)]
    [InlineData("""{"@type":"NewsArticle","isAccessibleForFree":"http://schema.org/True"}""", true)]
    [InlineData("""{"@type":"NewsArticle","isAccessibleForFree":true,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false}}""", false)]
    [InlineData("""{"@type":"NewsArticle"}""", null)]
    public void IsFree_JsonLd_IsRead(string json, bool? expected)
    {
        Assert.Equal(expected, ArticlePage.WithJson(json).IsFree);
    }

    [Theory]
    [InlineData("<meta property='article:content_tier' content='locked'>", false)]
    [InlineData("<meta property='article:content_tier' content='free'>", true)]
    public void IsFree_Head_IsRead(string head, bool expected)
    {
        Assert.Equal(expected, ArticlePage.WithHead(head).IsFree);
    }

    [Theory]
    [InlineData("<div class='subscriber-only'><p>Read on with a subscription.</p></div>")]
    [InlineData("<div id='paywall-offer'><p>Read on with a subscription.</p></div>")]
    public void IsFree_MarkedWall_IsFalse(string wall)
    {
        Assert.False(ArticlePage.WithByline(wall).IsFree);
    }

    [Theory]
    [InlineData("<html lang='de-CH'>", "de-CH")]
    [InlineData("<html lang='pt_BR'>", "pt-BR")]
    [InlineData("<html lang='<b>'><head><meta property='og:locale' content='fr_FR'></head>", "fr-FR")]
    [InlineData("<html>", null)]
    public void LanguageCode_AsDeclared_IsRead(string start, string? expected)
    {
        Assert.Equal(expected, ArticlePage.Read($"{start}<body>{ArticlePage.Paragraphs}</body></html>").LanguageCode);
    }
}
