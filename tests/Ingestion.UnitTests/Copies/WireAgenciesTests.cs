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
    [InlineData("BERLIN — (AP) _ The bridge fell.", "AP")]
    [InlineData("New Delhi, Sep 15 (PTI) The bridge fell.", "PTI")]
    [InlineData("BENGALURU (IANS) The bridge fell.", "IANS")]
    [InlineData("Madrid, 5 may (EFE).- El puente cayó.", "EFE")]
    [InlineData("(ANSA) - ROMA, 5 MAG - Il ponte è caduto.", "ANSA")]
    [InlineData("Lisboa, 05 mai 2018 (Lusa) – A ponte caiu.", "Lusa")]
    [InlineData("Praha 5. května (ČTK) - Most spadl.", "CTK")]
    [InlineData("Berlin (dpa/bb) - Die Brücke ist eingestürzt.", "dpa")]
    [InlineData("PARIS (AFP/Reuters) - The bridge fell.", "AFP")]
    [InlineData("ANKARA (AA) - Köprü çöktü.", "Anadolu")]
    [InlineData("МОСКВА, 5 мая — РИА Новости. Мост упал.", "RIA Novosti")]
    [InlineData("新华社北京9月15日电 大桥倒塌。", "Xinhua")]
    [InlineData("（中央社記者王小明台北15日電）大橋倒塌。", "CNA")]
    [InlineData("【東京共同】橋が崩落した。", "Kyodo")]
    [InlineData("[ロンドン 15日 ロイター] 橋が崩落した。", "Reuters")]
    [InlineData("(서울=연합뉴스) 다리가 무너졌다.", "Yonhap")]
    [InlineData("来源：新华网\n大桥倒塌。", "Xinhua")]
    [InlineData("Die Brücke ist eingestürzt.\nQuelle: dpa", "dpa")]
    [InlineData("Le pont est tombé.\nSource : AFP", "AFP")]
    [InlineData("El puente cayó.\nFuente: EFE", "EFE")]
    [InlineData("Broen er faldet.\n/ritzau/", "Ritzau")]
    [InlineData("The bridge fell.\nOur Standards: The Thomson Reuters Trust Principles.", "Reuters")]
    [InlineData("The bridge fell.\nPA", "PA")]
    [InlineData("TORONTO (CP) - The bridge fell.", "The Canadian Press")]
    public void Recognize_CreditOrDateline_NamesTheAgency(string text, string agency)
    {
        Assert.Equal(agency, WireAgencies.Default.Recognize("example.org", [], text));
    }

    [Theory]
    [InlineData("The bridge fell. Dado Ruvic/Reuters\nIt was old.")]
    [InlineData("The bridge fell, the mayor told AFP.\nIt was old.")]
    [InlineData("The Associated Press contributed to this report.")]
    [InlineData("PA speakers at the stadium (PA) failed.")]
    [InlineData("The bridge fell, police in Kabul said (Reuters) on Monday.")]
    [InlineData("A crane lifts the last part of the bridge out of the river on Monday, a day after it fell into it. (Reuters)\nIt was old.")]
    [InlineData("A crane lifts the last part of the bridge out of the river on Monday, a day after it fell into it.\nReuters\nIt was old.\nIt was long.\nIt was narrow.")]
    [InlineData("FILE - The bridge before it fell. (AP Photo/Jane Doe, File)\nIt was old.")]
    [InlineData("Photo: AFP\nThe bridge fell.")]
    [InlineData("Foto: dpa\nDie Brücke ist eingestürzt.")]
    [InlineData("Toru Yamanaka /AFP/Getty Images\nThe bridge fell.")]
    [InlineData("MENA\nThe bridge fell.")]
    [InlineData("The bridge fell.\nWith material from Reuters and dpa.")]
    [InlineData("In the end they (AP) were right.")]
    [InlineData("【速報】橋が崩落した。")]
    [InlineData("")]
    public void Recognize_MereMention_IsNoCredit(string text)
    {
        Assert.Null(WireAgencies.Default.Recognize("example.org", [], text));
    }

    [Theory]
    [InlineData("Reuters", "Reuters")]
    [InlineData("By Jane Doe, Associated Press", "AP")]
    [InlineData("Jane Doe | AFP", "AFP")]
    [InlineData("Jane Doe, AP Sports Writer", "AP")]
    [InlineData("Reuters Staff", "Reuters")]
    [InlineData("Associated Press in Washington", "AP")]
    [InlineData("Le Monde avec AFP", null)]
    [InlineData("Jane Doe, The Canadian Press", "The Canadian Press")]
    [InlineData("Petra", null)]
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
