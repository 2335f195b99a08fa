using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.UnitTests.Documents.Editing;

public sealed class DateLabelsTests
{
    [Theory]
    [InlineData("2025-07-04", "2025-07-05", DateGranularity.Day, "4 July 2025")]
    [InlineData("2025-06-30", "2025-07-07", DateGranularity.Week, "week of 30 June 2025")]
    [InlineData("2025-07-01", "2025-08-01", DateGranularity.Month, "July 2025")]
    [InlineData("2025-01-01", "2026-01-01", DateGranularity.Year, "2025")]
    [InlineData("1980-01-01", "1990-01-01", DateGranularity.Decade, "1980s")]
    [InlineData("2025-07-03", "2025-07-05", DateGranularity.Range, "3-4 July 2025")]
    [InlineData("2016-06-01", "2016-09-01", DateGranularity.Range, "June to August 2016")]
    [InlineData("2025-06-30", "2025-07-05", DateGranularity.Range, "30 June 2025 to 4 July 2025")]
    [InlineData("1900-01-01", "2000-01-01", DateGranularity.Range, "1900 to 1999")]
    public void Of_Interval_SaysItAsExactAsItIs(string start, string end, DateGranularity granularity, string expected) =>
        Assert.Equal(expected, DateLabels.Of(new DateExpression(default, DateOnly.Parse(start, null), DateOnly.Parse(end, null), granularity)));
}
