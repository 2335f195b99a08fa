using System.Globalization;
using CsCheck;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Dates;

namespace Newsdesk.Kernel.UnitTests.Dates;

public sealed class DateRecognizerTests
{
    /// <summary>A Friday.</summary>
    private static readonly DateOnly Published = new(2025, 7, 4);

    [Theory]
    [InlineData("on September 15, 2017", "September 15, 2017 = 2017-09-15 Day")]
    [InlineData("on Friday, Sept. 15, 2017, he", "Friday, Sept. 15, 2017 = 2017-09-15 Day")]
    [InlineData("the 15th of September 2017", "15th of September 2017 = 2017-09-15 Day")]
    [InlineData("Friday 15 September 2017", "Friday 15 September 2017 = 2017-09-15 Day")]
    [InlineData("On July 3-4, 2025, Russia", "July 3-4, 2025 = 2025-07-03..2025-07-05 Range")]
    [InlineData("in April 2025", "April 2025 = 2025-04-01..2025-05-01 Month")]
    [InlineData("Updated: 2017-09-15 17:52", "2017-09-15 = 2017-09-15 Day")]
    [InlineData("25/12/2016 and 12/25/2016 and 03/04/2016", "25/12/2016 = 2016-12-25 Day|12/25/2016 = 2016-12-25 Day")]
    [InlineData("FILE - In this May 18, 2017 file photo", "May 18, 2017 = 2017-05-18 Day")]
    [InlineData("am 15.09.2017", "15.09.2017 = 2017-09-15 Day")]
    [InlineData("on February 30, 2017", "")]
    [InlineData("in the summer of 2016", "summer of 2016 = 2016-06-01..2016-09-01 Range")]
    [InlineData("since mid-2015", "mid-2015 = 2015-01-01..2016-01-01 Year")]
    public void Recognize_CalendarDate_NeedsNoPublishDay(string text, string expected)
    {
        Assert.Equal(expected, Describe(text, Published));
        Assert.Equal(expected, Describe(text, published: null));
    }

    [Theory]
    [InlineData("The 1979 invasion", "1979 = 1979-01-01..1980-01-01 Year")]
    [InlineData("in 2014 and since 1999", "2014 = 2014-01-01..2015-01-01 Year|1999 = 1999-01-01..2000-01-01 Year")]
    [InlineData("the war (1979-1989)", "1979-1989 = 1979-01-01..1990-01-01 Range")]
    [InlineData("the 2016-17 season", "2016-17 = 2016-01-01..2018-01-01 Range")]
    [InlineData("in the 1980s and the ’90s", "1980s = 1980-01-01..1990-01-01 Decade|90s = 1990-01-01..2000-01-01 Decade")]
    [InlineData("a 19th-century house", "19th-century = 1801-01-01..1901-01-01 Range")]
    [InlineData("the 2016 Olympics, 2016 Summer Games", "2016 = 2016-01-01..2017-01-01 Year|2016 = 2016-01-01..2017-01-01 Year")]
    [InlineData("2000 people in 2000 homes, over 1984 miles, $2016 and 1,979 men", "")]
    [InlineData("of the 2000 troops", "")]
    public void Recognize_Year_NeedsEvidence(string text, string expected) => Assert.Equal(expected, Describe(text, Published));

    [Theory]
    [InlineData("from 2015 to 2018", "2015 to 2018 = 2015-01-01..2019-01-01 Range")]
    [InlineData("between 2015 and 2018", "2015 and 2018 = 2015-01-01..2019-01-01 Range")]
    [InlineData("from 2015 to 2000", "2015 = 2015-01-01..2016-01-01 Year|2000 = 2000-01-01..2001-01-01 Year")]
    [InlineData("The index rose from 1200 to 1290", "")]
    public void Recognize_YearsFromTo_AreOneRange(string text, string expected) => Assert.Equal(expected, Describe(text, Published));

    [Theory]
    [InlineData("in April 2025", DateDirection.Absolute)]
    [InlineData("the 1979 invasion", DateDirection.Absolute)]
    [InlineData("yesterday", DateDirection.Past)]
    [InlineData("today", DateDirection.Present)]
    [InlineData("tomorrow", DateDirection.Future)]
    [InlineData("He was killed on Wednesday.", DateDirection.Past)]
    [InlineData("They will meet on Wednesday.", DateDirection.Future)]
    [InlineData("The meeting, Wednesday", DateDirection.Unknown)]
    [InlineData("The United Nations meeting, Wednesday", DateDirection.Unknown)]
    [InlineData("Minister expected in Paris\n\nWednesday's attack", DateDirection.Unknown)]
    [InlineData("It lasted until Wednesday.", DateDirection.Unknown)]
    [InlineData("last Tuesday", DateDirection.Past)]
    [InlineData("next Tuesday", DateDirection.Unknown)]
    [InlineData("this coming Monday", DateDirection.Future)]
    [InlineData("this week", DateDirection.Present)]
    [InlineData("last month", DateDirection.Past)]
    [InlineData("next year", DateDirection.Future)]
    [InlineData("this summer", DateDirection.Present)]
    [InlineData("The law passed in March.", DateDirection.Past)]
    [InlineData("The law will pass in March.", DateDirection.Future)]
    [InlineData("A law in March", DateDirection.Unknown)]
    [InlineData("It fell on March 3.", DateDirection.Past)]
    [InlineData("two years ago", DateDirection.Past)]
    [InlineData("three weeks from now", DateDirection.Future)]
    [InlineData("the past three years", DateDirection.Past)]
    [InlineData("the next 10 days", DateDirection.Future)]
    public void Recognize_Date_TellsWhereItLies(string text, DateDirection expected) =>
        Assert.Equal(expected, Assert.Single(DateRecognizer.Recognize(text, Published)).Direction);

    [Theory]
    [InlineData("He arrived on Friday.", "Friday = 2025-07-04 Day")]
    [InlineData("He arrived on Wednesday night.", "Wednesday night = 2025-07-02 Day")]
    [InlineData("They will meet on Wednesday.", "Wednesday = 2025-07-09 Day")]
    [InlineData("It said on Wednesday it will go.", "Wednesday = 2025-07-02 Day")]
    [InlineData("last Tuesday", "last Tuesday = 2025-07-01 Day")]
    [InlineData("last Friday", "last Friday = 2025-06-27 Day")]
    [InlineData("next Friday", "next Friday = 2025-07-11 Day")]
    [InlineData("this coming Monday", "this coming Monday = 2025-07-07 Day")]
    [InlineData("Black Friday, the Sunday Times", "")]
    [InlineData("yesterday, today and tomorrow", "yesterday = 2025-07-03 Day|today = 2025-07-04 Day|tomorrow = 2025-07-05 Day")]
    [InlineData("USA Today said", "")]
    [InlineData("this morning, last night", "this morning = 2025-07-04 Day|last night = 2025-07-03 Day")]
    [InlineData("earlier this week", "earlier this week = 2025-06-30..2025-07-07 Week")]
    [InlineData("last month, next year", "last month = 2025-06-01..2025-07-01 Month|next year = 2026-01-01..2027-01-01 Year")]
    [InlineData("over the past three years", "past three years = 2022-07-04..2025-07-05 Range")]
    [InlineData("in the next 10 days", "next 10 days = 2025-07-04..2025-07-14 Range")]
    [InlineData("last summer", "last summer = 2024-06-01..2024-09-01 Range")]
    [InlineData("the last man, this decision, next to it", "")]
    public void Recognize_RelativeDay_IsSeenFromThePublishDay(string text, string expected)
    {
        Assert.Equal(expected, Describe(text, Published));
        Assert.Equal("", Describe(text, published: null));
    }

    [Theory]
    [InlineData("two years ago", "two years ago = 2023-01-01..2024-01-01 Year")]
    [InlineData("half a century ago", "half a century ago = 1970-01-01..1980-01-01 Decade")]
    [InlineData("a week ago", "a week ago = 2025-06-23..2025-06-30 Week")]
    [InlineData("three days ago", "three days ago = 2025-07-01 Day")]
    [InlineData("18 months ago", "18 months ago = 2024-01-01..2024-02-01 Month")]
    [InlineData("twenty-one years ago", "twenty-one years ago = 2004-01-01..2005-01-01 Year")]
    [InlineData("five weeks from now", "five weeks from now = 2025-08-04..2025-08-11 Week")]
    [InlineData("many years ago", "")]
    public void Recognize_CountedDistance_IsSeenFromThePublishDay(string text, string expected) => Assert.Equal(expected, Describe(text, Published));

    [Theory]
    [InlineData("He died on June 30.", "June 30 = 2025-06-30 Day")]
    [InlineData("He died on Dec. 24.", "Dec. 24 = 2024-12-24 Day")]
    [InlineData("It will open on Dec. 24.", "Dec. 24 = 2025-12-24 Day")]
    [InlineData("The fair opens in September.", "September = 2025-09-01..2025-10-01 Month")]
    [InlineData("It fell in September.", "September = 2024-09-01..2024-10-01 Month")]
    [InlineData("last April", "last April = 2025-04-01..2025-05-01 Month")]
    [InlineData("He left in early May.", "early May = 2025-05-01..2025-06-01 Month")]
    [InlineData("Theresa May said she may March.", "")]
    [InlineData("It is the Long March 9 rocket.", "")]
    [InlineData("A December to remember", "December = 2024-12-01..2025-01-01 Month")]
    public void Recognize_MissingYear_IsTheLikeliest(string text, string expected) => Assert.Equal(expected, Describe(text, Published));

    [Fact]
    public void Recognize_AnyWordsOnAnyDay_StaysInTheTextAndTheCalendar()
    {
        string[] words =
        [
            "on", "last", "next", "this", "past", "coming", "Friday", "May", "Dec.", "31", "30", "2017", "0001", "9999", "-", "/", ",", "of", "ago", "years", "century", "decade",
            "a", "half", "nine", "999", "1980s", "'", "mid-2015", "mid-March", "early", "summer", "yesterday", "weeks", "from", "now", "will", "said", "in", "the", "\n", "to",
        ];
        var texts = Gen.Int[0, words.Length - 1].Array[0, 30].Select(picked => string.Join(' ', picked.Select(index => words[index])));
        var days = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

        Gen.Select(texts, days).Sample((text, day) =>
        {
            var end = 0;
            foreach (var date in DateRecognizer.Recognize(text, day))
            {
                Assert.True(date.Span.FitsIn(text.Length) && date.Span.Start >= end && !date.Span.IsEmpty);
                Assert.True(date.Start <= date.End);
                end = date.Span.End;
            }
        });
    }

    private static string Describe(string text, DateOnly? published) =>
        string.Join('|', DateRecognizer.Recognize(text, published).Select(date =>
        {
            var start = date.Start.ToString("O", CultureInfo.InvariantCulture);
            var end = date.End == date.Start.AddDays(1) ? "" : $"..{date.End.ToString("O", CultureInfo.InvariantCulture)}";
            return $"{date.Span.Of(text)} = {start}{end} {date.Granularity}";
        }));
}
