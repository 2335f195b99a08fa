using System.Text;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.UnitTests.Feeds;

/// <summary>What is recovered of XML that is none.</summary>
public sealed class BrokenFeedTests
{
    [Theory]
    [InlineData("raw ampersand", "<item><title>Fish & chips</title><link>http://a/?b=1&copy=2</link></item>", "Fish & chips", "http://a/?b=1&copy=2")]
    [InlineData("entities of HTML", "<item><title>Caf&eacute;&nbsp;&#8211; &unknown; &amp &#146;</title><link>http://a/</link></item>", "Café\u00A0– &unknown; & ’", "http://a/")]
    [InlineData("less than", "<item><title>a < b</title><link>http://a/</link></item>", "a < b", "http://a/")]
    [InlineData("unquoted attribute", "<item><title type=text>One</title><link>http://a/</link></item>", "One", "http://a/")]
    [InlineData("attribute twice", "<item a='1' a='2'><title>One</title><link>http://a/</link></item>", "One", "http://a/")]
    [InlineData("wrong order of end tags", "<item><title>One</title><description><b><i>x</b></i></description><link>http://a/</link></item>", "One", "http://a/")]
    [InlineData("unclosed tags of HTML", "<item><description>x<br>y<p>z</description><title>One</title><link>http://a/</link></item>", "One", "http://a/")]
    [InlineData("stray end tag", "</b><item></i><title>One</title><link>http://a/</link></item>", "One", "http://a/")]
    [InlineData("entry that is not closed", "<item><title>One</title><link>http://a/</link><item><title>Two</title></item>", "One", "http://a/")]
    [InlineData("undeclared prefix", "<item><title>One</title><dc:creator>Ann</dc:creator><link>http://a/</link></item>", "One", "http://a/")]
    [InlineData("control characters", "<item><title>O\u0001n\u0000e\uFFFE</title><link>http://a/</link></item>", "One", "http://a/")]
    [InlineData("references to no character", "<item><title>O&#0;n&#xD800;e&#x110000;</title><link>http://a/</link></item>", "On&#xD800;e&#x110000;", "http://a/")]
    [InlineData("case of end tags", "<item><title>One</TITLE><link>http://a/</link></ITEM>", "One", "http://a/")]
    [InlineData("broken comment", "<!-- a -- b -><item><title>One</title><link>http://a/</link></item>", "One", "http://a/")]
    [InlineData("data that does not end", "<item><title>One</title><link>http://a/</link></item><item><title><![CDATA[Two</title></item>", "One", "http://a/")]
    public void Read_BrokenItem_IsRecovered(string what, string markup, string title, string link)
    {
        var feed = Read($"<?xml version='1.0'?>\n<rss version='2.0'><channel><title>Feed</title>{markup}</channel></rss>");

        Assert.False(feed.IsWellFormed, what);
        Assert.Equal(("Feed", title, link), (feed.Title?.Value, feed.Entries[0].Title?.Value, feed.Entries[0].Link));
    }

    [Theory]
    [InlineData("\r\n\r\n<?xml version='1.0'?><rss version='2.0'><channel><title>A</title></channel></rss>", true)]
    [InlineData("<br />\n<b>Warning</b>: mysql_connect() in <b>/var/www/db.php</b> on line <b>3</b><br />\n<?xml version='1.0'?><rss version='2.0'><channel><title>A</title></channel></rss>", false)]
    [InlineData("<rss version='2.0'><channel><title>A</title></channel></rss><!-- served by a cache --><script>track()</script>", false)]
    [InlineData("<?xml version='1.1'?><rss version='2.0'><channel><title>A</title></channel></rss>", false)]
    [InlineData("<!DOCTYPE rss [\n<!ENTITY nbsp ' '>\n] ><rss version='2.0'><channel><title>A</title>&foo;</channel></rss>", false)]
    public void Read_WordsAroundTheFeed_AreLeftOut(string text, bool isWellFormed)
    {
        var feed = Read(text);

        Assert.Equal((isWellFormed, "A"), (feed.IsWellFormed, feed.Title?.Value));
    }

    [Fact]
    public void Read_TruncatedAnywhere_KeepsWhatWasWhole()
    {
        const string Text = "<rss version='2.0'><channel><title>Feed</title><item><title>One</title><link>http://a/one</link></item><item><title>Two</title><link>http://a/two</link></item></channel></rss>";
        var end = Text.IndexOf("</item>", StringComparison.Ordinal);
        for (var length = Text.IndexOf("<item>", StringComparison.Ordinal); length < Text.Length; length++)
        {
            var feed = Read(Text[..length]);

            Assert.Equal("Feed", feed.Title?.Value);
            Assert.All(feed.Entries, (entry, index) =>
            {
                Assert.Contains(entry.Title?.Value, (string?[])[index == 0 ? "One" : "Two", null]);
                Assert.Contains(entry.Link, (string?[])[index == 0 ? "http://a/one" : "http://a/two", null]);
            });
            if (length >= end)
            {
                Assert.Equal(("One", "http://a/one"), (feed.Entries[0].Title?.Value, feed.Entries[0].Link));
            }
        }
    }

    [Fact]
    public void Read_MarkupThatIsNotEscaped_StaysMarkup()
    {
        var feed = Read("<rss version='2.0'><channel><item><description>It <b>fell & <i>broke</b>.</description></item></channel></rss>");

        Assert.Equal("It fell & broke.", Assert.Single(feed.Entries).Summary?.Plain);
    }

    private static Feed Read(string text)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(text), "text/xml", null);
        Assert.NotNull(feed);
        return feed;
    }
}
