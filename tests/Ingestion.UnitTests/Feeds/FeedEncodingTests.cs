using System.Text;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.UnitTests.Feeds;

public sealed class FeedEncodingTests
{
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!;

    [Theory]
    [InlineData("windows-1251", "Мост")]
    [InlineData("shift_jis", "橋が落ちる")]
    [InlineData("gb2312", "桥倒塌了")]
    [InlineData("iso-8859-1", "Brücke “fällt”")]
    [InlineData("utf-16", "Brücke")]
    public void Decode_DeclaredCharset_IsObeyed(string charset, string title)
    {
        var encoding = charset == "utf-16" ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(charset == "iso-8859-1" ? "windows-1252" : charset)!;

        Assert.Equal(title, Title(encoding.GetBytes(Document(title, charset)), null));
    }

    [Fact]
    public void Decode_MarkSenderAndDocumentDisagree_ObeysThemInThisOrder()
    {
        var document = Document("Мост", "iso-8859-1");

        Assert.Equal("Мост", Title([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(document)], "text/xml; charset=windows-1251"));
        Assert.Equal("Мост", Title(Cyrillic.GetBytes(document), "text/xml; charset=\"windows-1251\""));
        Assert.Equal("Мост", Title(Cyrillic.GetBytes(Document("Мост", "windows-1251")), "text/xml"));
        Assert.Equal("Мост", Title(Encoding.UTF8.GetBytes(Document("Мост", "x-nobody-knows")), "text/xml; charset=nonsense"));
    }

    [Fact]
    public void Decode_Utf8ThatBreaksOff_KeepsTheRest()
    {
        var bytes = Encoding.UTF8.GetBytes("<rss version='2.0'><channel><title>Brücke fällt</title><item><title>Zwölf</title></item><item><title>Dreizehn ü");

        Assert.Equal("Brücke fällt", Title(bytes[..^1], "text/xml; charset=utf-8"));
    }

    [Fact]
    public void Decode_Utf8WithBytesOfAnother_ReadsBoth()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<rss version='2.0'><channel><title>Brücke fällt "), 0x93, (byte)'x', 0x94, .. Encoding.UTF8.GetBytes(" für immer</title></channel></rss>")];
        var feed = FeedReader.Read(bytes, null, null);

        Assert.Equal(("Brücke fällt “x” für immer", false), (feed?.Title?.Value, feed?.IsWellFormed));
    }

    [Fact]
    public void Decode_NoCharsetAndNotUtf8_IsWhatTheCallerTells()
    {
        var bytes = Cyrillic.GetBytes("<rss version='2.0'><channel><title>Мост</title></channel></rss>");

        Assert.Equal("Мост", FeedReader.Read(bytes, null, null, _ => Cyrillic)?.Title?.Value);
        Assert.Equal("Ìîñò", FeedReader.Read(bytes, null, null, _ => null)?.Title?.Value);
        Assert.False(FeedReader.Read(bytes, null, null)?.IsWellFormed);
    }

    private static string Document(string title, string charset) => $"<?xml version='1.0' encoding='{charset}'?><rss version='2.0'><channel><title>{title}</title></channel></rss>";

    private static string? Title(byte[] document, string? contentType) => FeedReader.Read(document, contentType, null)?.Title?.Value;
}
