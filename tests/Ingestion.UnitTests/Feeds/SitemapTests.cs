using System.Text;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.UnitTests.Feeds;

public sealed class SitemapTests
{
    [Fact]
    public void Read_NewsSitemap_GivesItsPages()
    {
        var feed = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url>
                <loc>https://example.org/bridge</loc>
                <lastmod>2018-02-01T12:00:00+01:00</lastmod>
                <news:news>
                  <news:publication><news:name>The Example</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2018-02-01T10:30:00+01:00</news:publication_date>
                  <news:title>Bridge &amp; tunnel fall</news:title>
                  <news:keywords>bridge, accident</news:keywords>
                </news:news>
                <image:image><image:loc>https://example.org/bridge.jpg</image:loc></image:image>
              </url>
              <url><lastmod>2018-02-01</lastmod></url>
            </urlset>
            """);

        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("urlset", "https://example.org/bridge", "Bridge & tunnel fall", "en"), (feed.Format, entry.Link, entry.Title?.Plain, entry.Language));
        Assert.Equal(new FeedSource("The Example", null), entry.Source);
        Assert.Equal(["bridge", "accident"], entry.Categories);
        Assert.Equal("https://example.org/bridge.jpg", entry.ImageUrl);
        Assert.Equal(new DateTimeOffset(2018, 2, 1, 9, 30, 0, TimeSpan.Zero), entry.PublishTime);
        Assert.Equal(new DateTimeOffset(2018, 2, 1, 11, 0, 0, TimeSpan.Zero), entry.UpdateTime);
    }

    [Fact]
    public void Read_PlainSitemap_GivesLinksAndTheirTimes()
    {
        var feed = Read("<urlset><url><loc> https://example.org/a </loc><lastmod>2018-02-01</lastmod></url><url><loc>/b</loc></url></urlset>");

        Assert.Equal(
            [("https://example.org/a", new DateTimeOffset(2018, 2, 1, 0, 0, 0, TimeSpan.Zero)), ("https://example.org/b", (DateTimeOffset?)null)],
            feed.Entries.Select(entry => (entry.Link, entry.UpdateTime)));
        Assert.All(feed.Entries, entry => Assert.Null(entry.PublishTime));
    }

    [Fact]
    public void Read_SitemapIndex_GivesItsChildren()
    {
        var feed = Read("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://example.org/news.xml</loc><lastmod>2018-02-01T10:30:00Z</lastmod></sitemap>
              <sitemap><loc>https://example.org/2017.xml.gz</loc></sitemap>
            </sitemapindex>
            """);

        Assert.Equal("sitemapindex", feed.Format);
        Assert.Empty(feed.Entries);
        Assert.Equal(
            [new FeedChild("https://example.org/news.xml", new DateTimeOffset(2018, 2, 1, 10, 30, 0, TimeSpan.Zero)), new FeedChild("https://example.org/2017.xml.gz", null)],
            feed.Children);
    }

    private static Feed Read(string text)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(text), "text/xml", new Uri("https://example.org/sitemap.xml"));
        Assert.NotNull(feed);
        return feed;
    }
}
