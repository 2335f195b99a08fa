using System.Text;
using Newsdesk.Articles.Adapters.Feeds;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.FunctionalTests;

public sealed class CharsetGuessTests
{
    [Theory]
    [InlineData("euc-kr", "경찰은 다리가 무너진 원인을 조사하고 있으며 주민들에게 강가에 가지 말라고 당부했다고 밝혔다")]
    [InlineData("shift_jis", "橋が落ちた原因を警察が調べている。住民には川に近づかないように呼びかけている。")]
    [InlineData("windows-1251", "Полиция выясняет, почему обрушился мост, и просит жителей не подходить к реке до утра")]
    public void Of_FeedThatNamesNoCharset_IsItsOwn(string charset, string title)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes($"<rss version='2.0'><channel><title>{title}</title></channel></rss>");

        Assert.Equal(title, FeedReader.Read(bytes, "text/xml", null, CharsetGuess.Of)?.Title?.Value);
    }

    [Fact]
    public void Of_NoBytes_IsNotTold()
    {
        Assert.Null(CharsetGuess.Of([]));
    }
}
