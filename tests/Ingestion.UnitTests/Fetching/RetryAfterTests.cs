using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.UnitTests.Fetching;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2018, 2, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData(" 120 ", 120)]
    [InlineData("3600", 3_600)]
    [InlineData("3601", 3_600)]
    [InlineData("99999999999999999999999999", 3_600)]
    [InlineData("Sat, 10 Feb 2018 12:00:30 GMT", 30)]
    [InlineData("Saturday, 10-Feb-18 12:00:30 GMT", 30)]
    [InlineData("Sat Feb 10 12:00:30 2018", 30)]
    [InlineData("Sat, 10 Feb 2018 11:00:00 GMT", 0)]
    [InlineData("Sun, 10 Feb 2019 12:00:00 GMT", 3_600)]
    public void Read_SecondsOrDate_AreTimeFromNowUpToTheMost(string header, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Read(header, Now, TimeSpan.FromHours(1)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("2018-02-10")]
    public void Read_AnythingElse_SaysNothing(string? header) => Assert.Null(RetryAfter.Read(header, Now, TimeSpan.FromHours(1)));
}
