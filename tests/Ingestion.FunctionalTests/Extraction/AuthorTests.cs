using Newsdesk.Articles.Adapters.Pages.Metadata;

namespace Newsdesk.Articles.FunctionalTests.Extraction;

public sealed class AuthorTests
{
    [Theory]
    [InlineData("By Ada Moor and Bo Chen", "Ada Moor|Bo Chen")]
    [InlineData("by Ada Moor, Bo Chen & Cy Dunn", "Ada Moor|Bo Chen|Cy Dunn")]
    [InlineData("Ada Moor, Staff Writer", "Ada Moor")]
    [InlineData("Ada Moor, example.org", "Ada Moor")]
    [InlineData("Ada Moor, The Example News", "Ada Moor")]
    [InlineData("Ada Moor MS, RDN, LD", "Ada Moor")]
    [InlineData("Ada E. Moor, Ph.D.", "Ada E. Moor")]
    [InlineData("Ada Moor, M.D., and Bo Chen, PhD", "Ada Moor|Bo Chen")]
    [InlineData("Ada Moor for The Example", "Ada Moor")]
    [InlineData("Ada Moor (@adamoor)", "Ada Moor")]
    [InlineData("Ada Moor | ada@example.org", "Ada Moor")]
    [InlineData("Ada Moor Jr.", "Ada Moor Jr.")]
    [InlineData("Von Ada Moor und Bo Chen", "Ada Moor|Bo Chen")]
    [InlineData("Por Ada Moor y Bo Chen", "Ada Moor|Bo Chen")]
    [InlineData("Example Staff", "Example Staff")]
    [InlineData("Associated Press", "Associated Press")]
    [InlineData("https://www.example.org/ada", "")]
    [InlineData("@adamoor", "")]
    [InlineData("Staff Writer", "")]
    [InlineData("Updated: 3 May 2024", "")]
    [InlineData("", "")]
    public void Split_Byline_GivesTheNames(string byline, string names)
    {
        Assert.Equal(names, string.Join('|', AuthorNames.Split(byline)));
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":"Ada Moor"}""")]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada Moor"}}""")]
    [InlineData("""{"@type":"NewsArticle","author":[{"@type":"Person","name":"By Ada Moor"}]}""")]
    [InlineData("""[{"@type":"WebSite","author":"Example"},{"@type":"NewsArticle","author":["Ada Moor"]}]""")]
    [InlineData("""{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ada Moor"}]}""")]
    [InlineData("""{"@type":"NewsArticle","creator":["Ada Moor"]}""")]
    public void Authors_JsonLd_AreRead(string json)
    {
        Assert.Equal(["Ada Moor"], ArticlePage.WithJson(json).Authors);
    }

    [Theory]
    [InlineData("<meta name='author' content='Ada Moor'>")]
    [InlineData("<meta property='article:author' content='https://facebook.com/ada'><meta name='parsely-author' content='Ada Moor'>")]
    [InlineData("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ada Moor'>")]
    public void Authors_Head_AreRead(string head)
    {
        Assert.Equal(["Ada Moor"], ArticlePage.WithHead(head).Authors);
    }

    [Theory]
    [InlineData("<p>By <a rel='author' href='/a'>Ada Moor</a></p>")]
    [InlineData("<div itemprop='author'><span itemprop='name'>Ada Moor</span></div>")]
    [InlineData("<div class='article-byline'>By <a href='/staff/ada'>Ada Moor</a>, Harbour correspondent</div>")]
    [InlineData("<span class='author-name'>Ada Moor</span>")]
    [InlineData("<p class='headline'><a href='https://www.example.org/author/ada/'>Ada Moor</a></p>")]
    [InlineData("<p>By Ada Moor</p>")]
    [InlineData("<p>Posted on 3 May 2024 by Ada Moor</p>")]
    public void Authors_VisibleByline_AreRead(string byline)
    {
        Assert.Equal(["Ada Moor"], ArticlePage.WithByline(byline).Authors);
    }

    [Fact]
    public void Authors_OrganisationSaidAndPersonShown_AreThePerson()
    {
        var page = ArticlePage.Read($$$"""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"The Example"}}</script></head>
            <body><article><h1>{{{ArticlePage.Title}}}</h1><p class="byline">By Ada Moor</p>{{{ArticlePage.Paragraphs}}}</article></body></html>
            """);

        Assert.Equal(["Ada Moor"], page.Authors);
    }

    [Fact]
    public void Authors_OrganisationAlone_IsTheAuthor()
    {
        Assert.Equal(["The Example"], ArticlePage.WithJson("""{"@type":"NewsArticle","author":{"@type":"Organization","name":"The Example"}}""").Authors);
    }

    [Fact]
    public void Authors_AccentLostInTheHead_IsAsShown()
    {
        var page = ArticlePage.Read($"<html><head><meta name='author' content='Zoe Lindqvist'></head><body><h1>{ArticlePage.Title}</h1><p class='byline'>By Zoë Lindqvist</p>{ArticlePage.Paragraphs}</body></html>");

        Assert.Equal(["Zoë Lindqvist"], page.Authors);
    }

    [Fact]
    public void Authors_OfOtherArticles_AreNotTaken()
    {
        var others = string.Concat(Enumerable.Repeat("<div><h3><a href='/x'>Another story</a></h3><span class='author'>Cy Dunn</span></div>", 20));
        var page = ArticlePage.WithBody($"<article><h1>{ArticlePage.Title}</h1>{string.Concat(Enumerable.Repeat(ArticlePage.Paragraphs, 10))}</article>{others}");

        Assert.Empty(page.Authors);
    }
}
