using System.Text;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.UnitTests.Feeds;

/// <summary>What feeds say in words that are not their format's own.</summary>
public sealed class FeedModuleTests
{
    private const string Namespaces =
        "xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:georss='http://www.georss.org/georss' xmlns:gml='http://www.opengis.net/gml' "
        + "xmlns:atom='http://www.w3.org/2005/Atom' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/' xmlns:geo='http://www.w3.org/2003/01/geo/wgs84_pos#' "
        + "xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0' xmlns:cc='http://backend.userland.com/creativeCommonsRssModule' xmlns:dc='http://purl.org/dc/elements/1.1/'";

    [Fact]
    public void Read_MediaGroup_SharesWhatItSaysAmongItsFiles()
    {
        var entry = ReadItem("""
            <media:group>
              <media:credit role="photographer">Ann Lee</media:credit><media:description type="plain">The bridge</media:description>
              <media:content url="small.jpg" type="image/jpeg" width="100" height="50"/>
              <media:content url="large.jpg" medium="image" width="1000"><media:credit>Bo Day</media:credit></media:content>
              <media:content url="film.mp4" type="video/mp4" width="4000"/>
            </media:group>
            """);

        Assert.Equal("https://example.org/large.jpg", entry.ImageUrl);
        Assert.Equal(["https://example.org/small.jpg", "https://example.org/large.jpg", "https://example.org/film.mp4"], entry.Media.Select(file => file.Url));
        Assert.Equal([new FeedCredit("Ann Lee", "photographer")], entry.Media[0].Credits);
        Assert.Equal([new FeedCredit("Bo Day", null)], entry.Media[1].Credits);
        Assert.Equal((100, 50, "The bridge"), (entry.Media[0].Width, entry.Media[0].Height, entry.Media[1].Description?.Plain));
    }

    [Fact]
    public void Read_ThumbnailAlone_IsThePicture()
    {
        var entry = ReadItem("<media:thumbnail url='/t.jpg'/><media:player url='/play'/>");

        Assert.Equal("https://example.org/t.jpg", entry.ImageUrl);
        Assert.Equal((null, "https://example.org/t.jpg", "https://example.org/play"), (Assert.Single(entry.Media).Url, entry.Media[0].ThumbnailUrl, entry.Media[0].PlayerUrl));
    }

    [Theory]
    [InlineData("3723", 3723)]
    [InlineData("62:03", 3723)]
    [InlineData("1:02:03", 3723)]
    [InlineData("soon", null)]
    [InlineData("99999999999999999999", null)]
    public void Read_Podcast_GivesItsFileAndLength(string duration, int? seconds)
    {
        var entry = ReadItem($"<enclosure url='1.mp3' type='audio/mpeg' length='7'/><itunes:duration>{duration}</itunes:duration><itunes:image href='c.png'/><itunes:author>Ann Lee</itunes:author>");

        Assert.Equal([new FeedEnclosure("https://example.org/1.mp3", "audio/mpeg", "7")], entry.Enclosures);
        Assert.Equal(seconds, entry.Duration?.TotalSeconds);
        Assert.Equal(("https://example.org/c.png", "Ann Lee"), (entry.ImageUrl, Assert.Single(entry.Authors).Name));
    }

    [Theory]
    [InlineData("<georss:point>52.5 13.4</georss:point>", FeedShape.Point, 1)]
    [InlineData("<georss:point>52.5,13.4</georss:point>", FeedShape.Point, 1)]
    [InlineData("<georss:where><gml:Point><gml:pos>52.5 13.4</gml:pos></gml:Point></georss:where>", FeedShape.Point, 1)]
    [InlineData("<georss:where><gml:Point srsDimension='3'><gml:pos>52.5 13.4 30</gml:pos></gml:Point></georss:where>", FeedShape.Point, 1)]
    [InlineData("<geo:lat>52.5</geo:lat><geo:long>13.4</geo:long>", FeedShape.Point, 1)]
    [InlineData("<geo:Point><geo:lat>52.5</geo:lat><geo:long>13.4</geo:long></geo:Point>", FeedShape.Point, 1)]
    [InlineData("<georss:line>52.5 13.4 53 14</georss:line>", FeedShape.Line, 2)]
    [InlineData("<georss:box>52.5 13.4 53 14</georss:box>", FeedShape.Box, 2)]
    [InlineData("<georss:polygon>52.5 13.4 53 14 54 13 52.5 13.4</georss:polygon>", FeedShape.Polygon, 4)]
    public void Read_Place_GivesItsPositions(string markup, FeedShape shape, int positions)
    {
        var place = ReadItem(markup + "<georss:featurename>Berlin</georss:featurename>").Place;

        Assert.Equal((shape, positions, "Berlin"), (place?.Shape, place?.Positions.Count, place?.Name));
        Assert.Equal(new FeedPosition(52.5, 13.4), place?.Positions[0]);
    }

    [Theory]
    [InlineData("<georss:point>91 13.4</georss:point>")]
    [InlineData("<georss:point>NaN 13.4</georss:point>")]
    [InlineData("<georss:point>52.5</georss:point>")]
    [InlineData("<georss:polygon>52.5 13.4 53 14 54 13</georss:polygon>")]
    [InlineData("<georss:where><gml:Point srsName='EPSG:26913'><gml:pos>52.5 13.4</gml:pos></gml:Point></georss:where>")]
    public void Read_NoPlaceOnEarth_IsNull(string markup)
    {
        Assert.Null(ReadItem(markup).Place);
    }

    [Fact]
    public void Read_AtomInRss_IsTakenByItsRelation()
    {
        var feed = Read("""
            <atom:link href="/feed" rel="self" type="application/rss+xml"/><atom:link href="/older" rel="next"/><atom:link href="/hub" rel="hub"/><link>https://example.org/</link>
            <ttl>30</ttl><item><atom:link href="/json" rel="alternate" type="application/json"/><atom:link href="/page" rel="alternate" type="text/html"/></item>
            """);

        Assert.Equal("https://example.org/", feed.Link);
        Assert.Equal(("https://example.org/older", "https://example.org/hub"), (feed.NextUrl, feed.HubUrl));
        Assert.Equal(TimeSpan.FromMinutes(30), feed.UpdateInterval);
        Assert.Equal("https://example.org/page", Assert.Single(feed.Entries).Link);
    }

    [Theory]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30)]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod>", 24 * 60)]
    [InlineData("<sy:updatePeriod>now</sy:updatePeriod>", null)]
    [InlineData("<ttl>-5</ttl>", null)]
    public void Read_UpdatePeriod_GivesItsInterval(string markup, int? minutes)
    {
        Assert.Equal(minutes, Read(markup).UpdateInterval?.TotalMinutes);
    }

    [Fact]
    public void Read_TakenOverEntry_NamesItsSourceAndOwnAddress()
    {
        var entry = ReadItem("""
            <link>https://feedproxy.example/1</link><feedburner:origLink>https://other.example/story</feedburner:origLink><source url="https://other.example/rss">The Other</source>
            <cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license><dc:contributor>Bo Day</dc:contributor>
            """);

        Assert.Equal("https://other.example/story", entry.Link);
        Assert.Equal(new FeedSource("The Other", "https://other.example/rss"), entry.Source);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", entry.LicenseUrl);
        Assert.Equal("Bo Day", Assert.Single(entry.Contributors).Name);
    }

    [Fact]
    public void Read_MovedFeed_SaysWhere()
    {
        Assert.Equal("https://new.example/feed", Read("<itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>").NewUrl);
    }

    private static FeedEntry ReadItem(string markup) => Assert.Single(Read($"<item><title>A</title>{markup}</item>").Entries);

    private static Feed Read(string markup)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes($"<rss version='2.0' {Namespaces}><channel>{markup}</channel></rss>"), "text/xml", new Uri("https://example.org/feed"));
        Assert.NotNull(feed);
        Assert.True(feed.IsWellFormed);
        return feed;
    }
}
