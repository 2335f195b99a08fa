using System.Globalization;
using System.Text;
using CsCheck;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.UnitTests.Feeds;

public sealed class FeedDiscoveryTests
{
    private static readonly Uri Page = new("https://example.org/news/");

    [Theory]
    [InlineData("<link rel=alternate type=application/rss+xml href=feed>", "https://example.org/news/feed")]
    [InlineData("<LINK TITLE='A' HREF='/f?a=1&amp;b=2' TYPE='Application/Atom+XML; charset=utf-8' REL='home Alternate'/>", "https://example.org/f?a=1&b=2")]
    [InlineData("<base href='https://other.example/x/'><link rel='alternate' type='application/feed+json' href='feed.json'>", "https://other.example/x/feed.json")]
    [InlineData("<base href='/deep/'><link rel='alternate' type='application/json' href='feed.json'>", "https://example.org/deep/feed.json")]
    [InlineData("<body><p>Some put it <link rel='feed' type='application/rss+xml' href='//cdn.example/f'> here", "https://cdn.example/f")]
    public void Find_PageThatNamesAFeed_GivesItsAddress(string html, string url)
    {
        Assert.Equal([url], Find(html).Select(link => link.Url));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<link rel='stylesheet' type='application/rss+xml' href='feed'>")]
    [InlineData("<link rel='alternate' hreflang='de' href='/de'>")]
    [InlineData("<link rel='alternate' type='text/html' href='/m'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='  '>")]
    [InlineData("<link rel='alternate' type='application/json' href='https://example.org/wp-json/wp/v2/pages/2'>")]
    [InlineData("<script>var a = \"<link rel='alternate' type='application/rss+xml' href='feed'>\"</script>")]
    [InlineData("<!-- <link rel='alternate' type='application/rss+xml' href='feed'> -->")]
    public void Find_PageThatNamesNone_GivesNone(string html)
    {
        Assert.Empty(Find(html));
    }

    [Fact]
    public void Find_Several_KeepsTheirOrderAndEachOnce()
    {
        var links = Find("""
            <link rel="alternate" type="application/rss+xml" title="News &raquo; Feed" href="/feed/"><link rel="alternate" type="application/atom+xml" href="/atom">
            <link rel="alternate" type="application/rss+xml" href="https://example.org/feed/">
            """);

        Assert.Equal([new FeedLink("https://example.org/feed/", "application/rss+xml", "News » Feed"), new FeedLink("https://example.org/atom", "application/atom+xml", null)], links);
    }

    [Fact]
    public void Find_MoreThanAnyPageNames_GivesTheFirst()
    {
        var html = string.Concat(Enumerable.Range(0, 1_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"<link rel=alternate type=application/rss+xml href=f{number}>")));

        Assert.Equal(32, Find(html).Count);
    }

    [Fact]
    public void Find_AnyBytes_NeverThrows()
    {
        string[] parts = ["<link ", "rel=alternate ", "type='application/rss+xml' ", "href=", "'", "\"", ">", "<base href=", "http://[::", "<script>", "<!--", "&#xD800;", "\uD800", "</", "\0"];
        Gen.Int[0, parts.Length - 1].Select(index => parts[index]).Array[0, 40].Sample(all => { _ = Find(string.Concat(all)); });
    }

    private static IReadOnlyList<FeedLink> Find(string html) => FeedDiscovery.Find(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Page);
}
