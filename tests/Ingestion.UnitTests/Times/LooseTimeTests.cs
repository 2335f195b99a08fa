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
    [InlineData("99999999999999999999999999")]
    public void TryParse_NoTime_IsRefused(string? text)
    {
        Assert.False(LooseTime.TryParse(text, out _));
    }

    [Fact]
    public void TryParse_AnyText_NeverThrows()
    {
        Gen.String[Gen.Char["0123456789-:T+Z. ,SepFriGMT"], 0, 40].Sample(text => { _ = LooseTime.TryParse(text, out _); });
    }
}
