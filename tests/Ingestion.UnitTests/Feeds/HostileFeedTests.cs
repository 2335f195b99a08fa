using System.Globalization;
using System.IO.Compression;
using System.Text;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.UnitTests.Feeds;

/// <summary>What a document may not ask of its reader. Work is told by what is allocated: a reader that goes back allocates with the square of the size.</summary>
public sealed class HostileFeedTests
{
    private const int Size = 60_000;

    public static TheoryData<string, string, string> Units => new()
    {
        { "<rss><channel>", "<item><title>a</title></item>", "" },
        { "<rss><channel>", "<a>", "" },
        { "<rss><channel><item>", "<a b='c'/>", "" },
        { "<rss><channel><item>", "<link/><title/><author/><category/>", "</item></channel></rss>" },
        { "<rss><channel><item><title>", "&", "" },
        { "<rss><channel><item><title>", "&amp;lt;script&amp;gt;", "" },
        { "<rss><channel><title>", "&lt;script>&lt;!--a-->", "</title></channel></rss>" },
        { "<rss><channel><title>", "<![CDATA[", "" },
        { "<rss><channel><title><![CDATA[", "<![CDATA[", "]]></title></channel></rss>" },
        { "<rss ", "a='b' ", "" },
        { "<rss><a ", "a='b' c=\"", "" },
        { "<rss><channel>", "<a xmlns:b='c' xmlns='d'>", "" },
        { "<rss><channel>", "</b>", "" },
        { "<rss><channel>", "<!a[ ", "" },
        { "", "<!--", "" },
        { "<!DOCTYPE a [", "<!ENTITY b '&b;&b;'>", "]><rss><channel><title>&b;</title></channel></rss>" },
        { "<urlset>", "<url><loc>a</loc></url>", "</urlset>" },
        { "<sitemapindex>", "<sitemap><loc>a</loc></sitemap>", "" },
        { "{\"items\":[", "{\"id\":1,\"title\":\"a\"},", "]}" },
        { "{\"items\":", "[", "" },
        { "{\"items\":[{", "\"a\":1,", "\"id\":1}]}" },
        { "<rss><channel><item><georss:polygon xmlns:georss='http://www.georss.org/georss'>", "1 2 ", "</georss:polygon></item></channel></rss>" },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>", "<b>a</b>", "</content></entry></feed>" },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void Read_FourTimesTheSize_AllocatesAboutFourTimes(string head, string unit, string tail)
    {
        byte[] Document(int size) => Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(unit, size / unit.Length)) + tail);
        _ = Allocated(Document(Size));
        var (small, large) = (Allocated(Document(Size)), Allocated(Document(4 * Size)));

        Assert.InRange(large, 0, (5 * small) + 2_000_000);
        Assert.InRange(large, 0, 4L * Size * 400);
    }

    [Fact]
    public void Read_EntitiesOfEntities_AreNotExpanded()
    {
        var lines = string.Concat(Enumerable.Range(1, 30).Select(level => string.Create(CultureInfo.InvariantCulture, $"<!ENTITY e{level} '{Repeat($"&e{level - 1};", 10)}'>")));
        var title = Read($"<!DOCTYPE rss [<!ENTITY e0 'ha'>{lines}]><rss version='2.0'><channel><title>&e30;</title></channel></rss>").Title;

        Assert.Equal("&e30;", title?.Value);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel><title>&x;</title></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM 'file:///etc/hostname'><rss version='2.0'><channel><title>&x;</title></channel></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]><rss version='2.0'><channel><title>&x;</title></channel></rss>")]
    public void Read_ExternalEntity_StaysItsName(string text)
    {
        Assert.Equal("&x;", Read(text).Title?.Value);
    }

    [Fact]
    public void Read_DeeperThanAnyFeed_KeepsWhatComesAfter()
    {
        var feed = Read($"<rss version='2.0'><channel><item><description>{Repeat("<b>", 5_000)}deep{Repeat("</b>", 5_000)}</description></item><item><title>After</title></item></channel></rss>");

        Assert.Equal(["deep", null], feed.Entries.Select(entry => entry.Summary?.Plain));
        Assert.Equal("After", feed.Entries[1].Title?.Value);
    }

    [Fact]
    public void Read_MoreEntriesThanAreTaken_KeepsTheFirst()
    {
        var feed = Read($"<urlset>{Repeat("<url><loc>http://a/</loc></url>", FeedBounds.Entries + 10)}</urlset>");

        Assert.Equal(FeedBounds.Entries, feed.Entries.Count);
    }

    [Fact]
    public void Read_MoreNodesThanAreHeld_EndsWithWhatWasWhole()
    {
        var feed = Read($"<rss version='2.0'><channel><title>A</title><item><title>One</title></item>{Repeat("<x/>", FeedBounds.Nodes + 10)}<item><title>Two</title></item></channel></rss>");

        Assert.False(feed.IsWellFormed);
        Assert.Equal("One", Assert.Single(feed.Entries).Title?.Value);
    }

    [Fact]
    public void Read_MoreAttributesThanAreTaken_KeepsTheFirst()
    {
        var attributes = string.Concat(Enumerable.Range(0, 500).Select(number => string.Create(CultureInfo.InvariantCulture, $" a{number}='x'")));
        var feed = Read($"<feed xmlns='http://www.w3.org/2005/Atom'><link href='http://a/'{attributes} /><title>A</title></feed>");

        Assert.Equal(("http://a/", "A"), (feed.Link, feed.Title?.Value));
    }

    [Fact]
    public void Open_GzipBomb_IsCutAtTheBound()
    {
        Assert.Equal(GzipDocument.MaxLength, GzipDocument.Open(Gzip(new byte[GzipDocument.MaxLength + 1_000_000])).Length);
    }

    [Fact]
    public void Read_GzipFile_IsOpenedAsFarAsItGoes()
    {
        var file = Gzip(Encoding.UTF8.GetBytes("<rss version='2.0'><channel><title>A</title><item><title>One</title></item></channel></rss>"));

        Assert.True(FeedReader.Read(file, "application/gzip", null)?.IsWellFormed);
        Assert.Null(FeedReader.Read(file[..8], "application/gzip", null));
        Assert.Null(FeedReader.Read([0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "application/gzip", null));
    }

    private static long Allocated(byte[] document)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var feed = FeedReader.Read(document, null, null);
        _ = feed?.Title?.Plain.Length + feed?.Entries.Sum(entry => entry.Title?.Plain.Length + entry.Content?.Plain.Length);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return file.ToArray();
    }

    private static string Repeat(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));

    private static Feed Read(string text)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(text), null, null);
        Assert.NotNull(feed);
        return feed;
    }
}
