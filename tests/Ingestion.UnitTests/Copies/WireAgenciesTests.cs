using Newsdesk.Articles.Copies;

namespace Newsdesk.Articles.UnitTests.Copies;

public sealed class WireAgenciesTests
{
    [Theory]
    [InlineData("PARIS (AP) — The bridge fell.", "AP")]
    [InlineData("TOKYO/SEOUL (Reuters) - North Korea fired a missile.", "Reuters")]
    [InlineData("BEIJING, Sept. 15 (Xinhua) -- The ministry said.", "Xinhua")]
    [InlineData("MOSCOW, May 5. /TASS/. The minister said.", "TASS")]
    [InlineData("МОСКВА, 5 мая. /ТАСС/. Министр сообщил.", "TASS")]
    [InlineData("Bridge falls\nXinhua | Updated: 2017-09-15\nThe bridge fell.", "Xinhua")]
    [InlineData("The bridge fell.\nIt was old.\nCopyright 2018 The Associated Press. All rights reserved.", "AP")]
    [InlineData("The bridge fell.\n© 2018 AFP", "AFP")]
    [InlineData("The bridge fell.\n(dpa)", "dpa")]
    public void Recognize_CreditOrDateline_NamesTheAgency(string text, string agency)
    {
        Assert.Equal(agency, WireAgencies.Default.Recognize("example.org", [], text));
    }

    [Theory]
    [InlineData("The bridge fell. Dado Ruvic/Reuters\nIt was old.")]
    [InlineData("The bridge fell, the mayor told AFP.\nIt was old.")]
    [InlineData("The Associated Press contributed to this report.")]
    [InlineData("PA speakers at the stadium (PA) failed.")]
    [InlineData("")]
    public void Recognize_MereMention_IsNoCredit(string text)
    {
        Assert.Null(WireAgencies.Default.Recognize("example.org", [], text));
    }

    [Theory]
    [InlineData("Reuters", "Reuters")]
    [InlineData("By Jane Doe, Associated Press", "AP")]
    [InlineData("Jane Doe | AFP", "AFP")]
    [InlineData("Jane Reuters", null)]
    public void Recognize_Byline_NamesTheAgency(string author, string? agency)
    {
        Assert.Equal(agency, WireAgencies.Default.Recognize("example.org", [author], "The bridge fell."));
    }

    [Theory]
    [InlineData("www.reuters.com", "Reuters")]
    [InlineData("uk.reuters.com", "Reuters")]
    [InlineData("notreuters.com", null)]
    public void OfHost_Host_NamesItsAgency(string host, string? agency)
    {
        Assert.Equal(agency, WireAgencies.Default.OfHost(host));
    }
}
