using System.Globalization;
using CsCheck;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.UnitTests.Times;

public sealed class LooseTimeTests
{
    [Theory]
    [InlineData("2017-09-15T10:20:30Z", "2017-09-15T10:20:30Z")]
    [InlineData("2017-09-15T10:20:30.5+02:00", "2017-09-15T08:20:30.5Z")]
    [InlineData("2017-09-15T10:20:30", "2017-09-15T10:20:30Z")]
    [InlineData("2017-09-15 10:20", "2017-09-15T10:20:00Z")]
    [InlineData("2017-09-15 10:20:30 EST", "2017-09-15T15:20:30Z")]
    [InlineData("20170915T102030", "2017-09-15T10:20:30Z")]
    [InlineData("2017-09-15", "2017-09-15T00:00:00Z")]
    [InlineData("2017-09-15T24:00:00Z", "2017-09-16T00:00:00Z")]
    [InlineData("Fri, 15 Sep 2017 10:20:30 GMT", "2017-09-15T10:20:30Z")]
    [InlineData("Fri, 15 Sep 17 10:20 -0430", "2017-09-15T14:50:00Z")]
    [InlineData("15 September 2017 10:20:30 +0100 (CET)", "2017-09-15T09:20:30Z")]
    [InlineData("Fri Sep 15 10:20:30 2017", "2017-09-15T10:20:30Z")]
    [InlineData("Fri Sep 15 10:20:30 PDT 2017", "2017-09-15T17:20:30Z")]
    [InlineData("September 15, 2017", "2017-09-15T00:00:00Z")]
    [InlineData("Fri, 15-Sep-2017 10:20:30 UTC", "2017-09-15T10:20:30Z")]
    [InlineData("Fri, 15 Septembr 2017 10:20:30 +0000", "2017-09-15T10:20:30Z")]
    [InlineData("Fri Sep 15 2017 10:20:30 GMT+0200 (Central European Summer Time)", "2017-09-15T08:20:30Z")]
    [InlineData("Friday 15 September 2017 at 10:20 am EDT", "2017-09-15T14:20:00Z")]
    [InlineData("September 15th, 2017, 1:20 p.m. AEST", "2017-09-15T03:20:00Z")]
    [InlineData("12:05 AM, Sep 15, 2017", "2017-09-15T00:05:00Z")]
    [InlineData("15. September 2017, 10.20 Uhr", "2017-09-15T10:20:00Z")]
    [InlineData("vendredi 15 septembre 2017 à 10h20", "2017-09-15T10:20:00Z")]
    [InlineData("viernes, 15 de septiembre de 2017 10:20", "2017-09-15T10:20:00Z")]
    [InlineData("пятница, 15 сентября 2017 г. 10:20 MSK", "2017-09-15T07:20:00Z")]
    [InlineData("Παρ, 15 Σεπ 2017 10:20:30 EST", "2017-09-15T15:20:30Z")]
    [InlineData("2017-szeptember-15T9:15-05:00", "2017-09-15T14:15:00Z")]
    [InlineData("2017年9月15日 10時20分", "2017-09-15T10:20:00Z")]
    [InlineData("2017년 9월 15일 오후 01:20:30", "2017-09-15T13:20:30Z")]
    [InlineData("15.09.2017 10:20", "2017-09-15T10:20:00Z")]
    [InlineData("9/15/2017 1:20:30 PM", "2017-09-15T13:20:30Z")]
    [InlineData("15/09/2017 10:20", "2017-09-15T10:20:00Z")]
    [InlineData("2017/09/15 10:20:30 +0900", "2017-09-15T01:20:30Z")]
    [InlineData("2017-258", "2017-09-15T00:00:00Z")]
    [InlineData("2017-09-15T10:20:30+02:00[Europe/Paris]", "2017-09-15T08:20:30Z")]
    [InlineData("/Date(1505470830000)/", "2017-09-15T10:20:30Z")]
    [InlineData("1505470830", "2017-09-15T10:20:30Z")]
    [InlineData("1505470830000", "2017-09-15T10:20:30Z")]
    public void TryParse_TimeAsPublishersWriteIt_IsRead(string text, string expected)
    {
        Assert.True(LooseTime.TryParse(text, out var time), text);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), time);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("10:20")]
    [InlineData("2017-13-01")]
    [InlineData("2017-02-30")]
    [InlineData("2017-09-15T25:00:00Z")]
    [InlineData("31 Feb 2017")]
    [InlineData("04/05/2017")]
    [InlineData("On 5 May 2017 nine people were there")]
    [InlineData("15 Sep 2017 10:20:30 +2500")]
    [InlineData("2017-366")]
    [InlineData("99999999999999999999999999")]
    public void TryParse_NoTime_IsRefused(string? text)
    {
        Assert.False(LooseTime.TryParse(text, out _));
    }

    [Fact]
    public void TryParse_TimeThatFeedsAreToldToWrite_ReadsItBack()
    {
        Gen.Long[0, 253_000_000_000].Select(DateTimeOffset.FromUnixTimeSeconds).Sample(time =>
            LooseTime.TryParse(time.ToString("R", CultureInfo.InvariantCulture), out var mail) && mail == time
            && LooseTime.TryParse(time.ToString("O", CultureInfo.InvariantCulture), out var iso) && iso == time
            && LooseTime.TryParse(time.ToString("MMMM d, yyyy 'at' h:mm:ss tt", CultureInfo.InvariantCulture), out var words) && words == time);
    }

    [Fact]
    public void TryParse_AnyText_NeverThrows()
    {
        Gen.String[Gen.Char["0123456789-:T+Z. ,SepFriGMT/(年月日時hap)"], 0, 40].Sample(text => { _ = LooseTime.TryParse(text, out _); });
    }
}
