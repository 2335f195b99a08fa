using Newsdesk.Articles.Adapters.Pages.Metadata;

namespace Newsdesk.Articles.FunctionalTests.Extraction;

public sealed class PublishTimeTests
{
    private static readonly DateTimeOffset Day = new(2024, 5, 3, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("May 3, 2024")]
    [InlineData("Published Friday, May 3rd, 2024 at 10:00 a.m.")]
    [InlineData("3 May 2024")]
    [InlineData("3. Mai 2024")]
    [InlineData("le 3 mai 2024 à 10h00")]
    [InlineData("3 de mayo de 2024")]
    [InlineData("3 maggio 2024")]
    [InlineData("3 мая 2024")]
    [InlineData("2024年5月3日")]
    [InlineData("2024-05-03")]
    [InlineData("03.05.2024, 10:00 Uhr")]
    public void Find_DayInText_IsRead(string text)
    {
        Assert.Equal(Day, WrittenDate.Find(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("In May 200 people came.")]
    [InlineData("31 February 2024")]
    [InlineData("99999999999 May 2024")]
    [InlineData("1 2 3 4 5 6 7 8")]
    public void Find_NoDay_IsNothing(string text)
    {
        Assert.Null(WrittenDate.Find(text));
    }

    [Theory]
    [InlineData("https://example.org/2024/05/03/harbour")]
    [InlineData("https://example.org/news/2024/may/3/harbour")]
    [InlineData("https://example.org/harbour-2024-05-03.html")]
    [InlineData("https://example.org/a/20240503/harbour")]
    public void OfAddress_DayInThePath_IsRead(string address)
    {
        Assert.Equal(Day, WrittenDate.OfAddress(address));
    }

    [Fact]
    public void PublishTime_NodeOfTheArticle_NotOfTheSite()
    {
        var page = ArticlePage.WithJson("""{"@graph":[{"@type":"WebPage","datePublished":"2011-01-01"},{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-03T22:30:00-05:00","dateModified":"2024-05-04T08:00:00Z"}]}""");

        Assert.Equal(new DateTimeOffset(2024, 5, 4, 3, 30, 0, TimeSpan.Zero), page.PublishTime);
        Assert.Equal(3, page.PublishTime?.Day);
        Assert.Equal(new DateTimeOffset(2024, 5, 4, 8, 0, 0, TimeSpan.Zero), page.UpdateTime);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-05-03T00:00:00Z'>")]
    [InlineData("<meta itemprop='datePublished' content='2024-05-03'>")]
    [InlineData("<meta name='DC.date.issued' content='2024-05-03'>")]
    public void PublishTime_Head_IsRead(string head)
    {
        Assert.Equal(Day, ArticlePage.WithHead(head).PublishTime);
    }

    [Theory]
    [InlineData("<time datetime='2024-05-03'>last week</time>")]
    [InlineData("<span itemprop='datePublished'>May 3, 2024</span>")]
    [InlineData("<span class='updated-date'>May 9, 2024</span><span class='post-date'>May 3, 2024</span>")]
    [InlineData("<p>3 May 2024</p>")]
    public void PublishTime_NearTheTitle_IsRead(string byline)
    {
        Assert.Equal(Day, ArticlePage.WithByline(byline).PublishTime);
    }

    [Fact]
    public void PublishTime_OfOtherArticles_IsNotTaken()
    {
        var others = string.Concat(Enumerable.Range(1, 25).Select(day => $"<p><a href='/x'>Another story</a> <time datetime='2020-01-{day:00}'>then</time></p>"));
        var page = ArticlePage.Read($"<html><body>{others}<h1>{ArticlePage.Title}</h1><time datetime='2024-05-03'>3 May</time>{ArticlePage.Paragraphs}</body></html>");

        Assert.Equal(Day, page.PublishTime);
    }

    [Fact]
    public void PublishTime_NowhereElse_IsThatOfTheAddress()
    {
        Assert.Equal(Day, ArticlePage.Read($"<body><h1>{ArticlePage.Title}</h1>{ArticlePage.Paragraphs}</body>", "https://example.org/2024/05/03/harbour").PublishTime);
    }
}
