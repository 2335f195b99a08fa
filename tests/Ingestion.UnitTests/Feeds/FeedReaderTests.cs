using System.Text;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.UnitTests.Feeds;

public sealed class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
          <title>The Example</title><link>https://example.org/</link><description>News</description><language>en-gb</language>
          <item>
            <title>Bridge &amp;amp; tunnel fall</title>
            <link>https://example.org/bridge</link>
            <guid isPermaLink="false">42</guid>
            <pubDate>Thu, 01 Feb 2018 10:30:00 +0100</pubDate>
            <dc:creator>Ann Lee</dc:creator>
            <category>Accidents</category>
            <description>It &lt;b&gt;fell&lt;/b&gt;.</description>
            <content:encoded><![CDATA[<p>It fell.</p><p>Nobody knows why.</p>]]></content:encoded>
            <media:thumbnail url="https://example.org/bridge.jpg"/>
          </item>
          <item><title>Second</title><link>https://example.org/second</link></item>
        </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/news/" xml:lang="de">
          <title type="text">Das &lt;Beispiel></title>
          <link rel="self" href="feed.xml"/><link href="./"/>
          <entry>
            <id>tag:example.org,2018:1</id>
            <title type="html">Br&amp;uuml;cke</title>
            <link rel="enclosure" href="1.mp3" type="audio/mpeg" length="7"/>
            <link href="1"/>
            <published>2018-02-01T09:30:00Z</published><updated>2018-02-01T10:00:00Z</updated>
            <author><name>Ann Lee</name><email>ann@example.org</email></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sie <em>fiel</em>.</p></div></content>
          </entry>
        </feed>
        """;

    [Fact]
    public void Read_Rss_GivesItsEntries()
    {
        var feed = Read(Rss);

        Assert.Equal(("rss20", true, "The Example", "https://example.org/", "en-gb"), (feed.Format, feed.IsWellFormed, feed.Title?.Plain, feed.Link, feed.Language));
        var entry = feed.Entries[0];
        Assert.Equal(("42", "https://example.org/bridge", "Bridge & tunnel fall"), (entry.Id, entry.Link, entry.Title?.Plain));
        Assert.Equal(new DateTimeOffset(2018, 2, 1, 9, 30, 0, TimeSpan.Zero), entry.PublishTime);
        Assert.Equal("Ann Lee", Assert.Single(entry.Authors).Name);
        Assert.Equal(["Accidents"], entry.Categories);
        Assert.Equal(("It fell.", "It fell.\nNobody knows why."), (entry.Summary?.Plain, entry.Content?.Plain));
        Assert.Equal("https://example.org/bridge.jpg", entry.ImageUrl);
        Assert.Equal("Second", feed.Entries[1].Title?.Plain);
    }

    [Fact]
    public void Read_Atom_ResolvesLinksAndInheritsTheLanguage()
    {
        var feed = Read(Atom);

        Assert.Equal(("atom10", "Das <Beispiel>", "https://example.org/news/", "de"), (feed.Format, feed.Title?.Plain, feed.Link, feed.Language));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("https://example.org/news/1", "Brücke", "Sie fiel."), (entry.Link, entry.Title?.Plain, entry.Content?.Plain));
        Assert.Equal("de", entry.Content?.Language);
        Assert.Equal(new FeedEnclosure("https://example.org/news/1.mp3", "audio/mpeg", "7"), Assert.Single(entry.Enclosures));
        Assert.Equal(new FeedPerson("Ann Lee", "ann@example.org", null), Assert.Single(entry.Authors));
    }

    [Fact]
    public void Read_JsonFeed_GivesItsEntries()
    {
        var feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"The Example","home_page_url":"https://example.org/","items":[
              {"id":7,"url":"https://example.org/bridge","title":"Bridge falls","content_html":"<p>It fell.</p>","date_published":"2018-02-01T10:30:00+01:00","authors":[{"name":"Ann Lee"}],"tags":["Accidents"]}]}
            """);

        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("json1", "7", "Bridge falls", "It fell."), (feed.Format, entry.Id, entry.Title?.Plain, entry.Content?.Plain));
        Assert.Equal(new DateTimeOffset(2018, 2, 1, 9, 30, 0, TimeSpan.Zero), entry.PublishTime);
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>A &nbsp; B & C</title><item><title>One</title></item></channel></rss>")]
    [InlineData("<rss version='2.0'><channel><title>A &nbsp; B & C</title><item><title>One</title></item><item><title>Tw")]
    [InlineData("<rss version='2.0'><channel><title>A &nbsp; B & C</title><item><dc:title>One</dc:title></item></channel></rss>")]
    [InlineData("\n <?xml version='1.0'?><rss version='2.0'><channel><title>A &nbsp; B &amp; C\u0001</title><item><title>One</title></item></channel>")]
    public void Read_BrokenXml_GivesWhatCanBeRead(string text)
    {
        var feed = Read(text);

        Assert.False(feed.IsWellFormed);
        Assert.Equal("A \u00A0 B & C", feed.Title?.Value);
        Assert.Equal("One", feed.Entries[0].Title?.Plain);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Not a feed</body></html>")]
    [InlineData("{\"error\":404}")]
    [InlineData("plain words")]
    public void Read_NoFeed_IsNull(string text)
    {
        Assert.Null(FeedReader.Read(Encoding.UTF8.GetBytes(text), null, null));
    }

    [Fact]
    public void Read_JsonFeed_ResolvesLinksAndInheritsTheLanguage()
    {
        var bytes = Encoding.UTF8.GetBytes("""
            {"version":"https://jsonfeed.org/version/1","language":"de_AT","next_url":"?page=2","hubs":[{"type":"WebSub","url":"https://hub.example/"}],"author":{"name":"Ann Lee"},"items":[
              {"id":"a","url":"/a","summary":"\ud800","content_text":"Fiel.","image":"a.jpg","attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":7,"duration_in_seconds":61.5},{"mime_type":"x"}]},
              {"id":"b","language":"en"}]}
            """);
        var feed = FeedReader.Read(bytes, "application/feed+json", new Uri("https://example.org/feed.json"));

        Assert.NotNull(feed);
        Assert.Equal(("https://example.org/feed.json?page=2", "https://hub.example/", "Ann Lee"), (feed.NextUrl, feed.HubUrl, Assert.Single(feed.Authors).Name));
        var entry = feed.Entries[0];
        Assert.Equal(("https://example.org/a", "https://example.org/a.jpg", "Fiel.", null), (entry.Link, entry.ImageUrl, entry.Content?.Plain, entry.Summary));
        Assert.Equal([new FeedEnclosure("https://example.org/a.mp3", "audio/mpeg", "7")], entry.Enclosures);
        Assert.Equal(TimeSpan.FromSeconds(61.5), entry.Duration);
        Assert.Equal(["de-AT", "en"], feed.Entries.Select(each => each.Language));
    }

    private static Feed Read(string text)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(text), "application/xml; charset=utf-8", null);
        Assert.NotNull(feed);
        return feed;
    }
}
