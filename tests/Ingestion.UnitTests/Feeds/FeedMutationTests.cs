using System.Text;
using CsCheck;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.UnitTests.Feeds;

/// <summary>Documents of every format with their bytes cut, repeated, mixed and replaced.</summary>
public sealed class FeedMutationTests
{
    private static readonly string[] Documents =
    [
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>A</title><item><title>B</title><pubDate>Thu, 01 Feb 2018 10:30:00 +0100</pubDate><media:content url='x.jpg' width='9'/></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a/' xml:lang='de'><entry><title type='html'>&lt;b>x&lt;/b></title><content type='xhtml'><div>y</div></content><updated>2018-02-01T09:30:00Z</updated></entry></feed>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel rdf:about='a'/><item rdf:about='b'><title>B</title></item></rdf:RDF>",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>http://a/</loc><n:news><n:title>B</n:title></n:news></url></urlset>",
        "<sitemapindex><sitemap><loc>http://a/</loc><lastmod>2018</lastmod></sitemap></sitemapindex>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"content_html\":\"<p>x</p>\",\"authors\":[{\"name\":\"a\"}],\"date_published\":\"2018-02-01T10:30:00Z\"}]}",
    ];

    private static readonly Gen<byte[]> Pieces = Gen.OneOf(
        Any("<", ">", "</item>", "<item>", "<entry>", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE a [", "&", "&#xD800;", "&#1;", "'", "\"", "xml:base='http://[::'", "\\uD800", "{", "[", "\uFFFF", "<a b=c").Select(Encoding.UTF8.GetBytes),
        Gen.Byte.Array[1, 8],
        Gen.Const(Encoding.Unicode.GetBytes("\uFEFF<rss>")));

    private static readonly Gen<(double At, double Cut, byte[] Piece, int Times)> Edits = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 0.2], Pieces, Gen.Int[0, 20]);

    private static readonly Gen<string?> Types = Any<string?>(null, "text/xml", "text/xml; charset=utf-16", "application/json; charset=shift_jis", "text/xml; charset=iso-2022-jp", "a; charset=utf-7");

    [Fact]
    public void Read_MutatedDocument_NeverThrows()
    {
        Gen.Select(Any(Documents), Edits.Array[1, 5], Types).Sample(
            (text, edits, type) =>
            {
                var feed = FeedReader.Read(edits.Aggregate(Encoding.UTF8.GetBytes(text), Apply), type, new Uri("http://example.org/feed"));
                foreach (var entry in feed?.Entries ?? [])
                {
                    _ = (entry.Title?.Plain, entry.Summary?.Plain, entry.Content?.Plain);
                }
            },
            seed: "0000KuEGTyN2",
            iter: 3_000);
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static byte[] Apply(byte[] document, (double At, double Cut, byte[] Piece, int Times) edit)
    {
        var at = (int)(edit.At * document.Length);
        var end = Math.Min(document.Length, at + (int)(edit.Cut * document.Length));
        return [.. document[..at], .. Enumerable.Repeat(edit.Piece, edit.Times).SelectMany(piece => piece), .. document[end..]];
    }
}
