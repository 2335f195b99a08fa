using CsCheck;
using Newsdesk.Articles.Sources.Schedule;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.UnitTests.Sources.Schedule;

public sealed class BackoffTests
{
    private static readonly SourceId Source = ResourceIds.Parse<SourceId>("example");

    [Fact]
    public void Delay_MoreFailures_IsNeverShorterAndReachesTheLongest() =>
        Gen.Select(Gen.Long[1, 1_000_000], Gen.Long[TimeSpan.TicksPerSecond, TimeSpan.TicksPerDay], Gen.Long[0, TimeSpan.TicksPerDay * 7]).Sample((number, ticks, more) =>
        {
            var source = ResourceIds.Parse<SourceId>($"s{number}");
            var interval = TimeSpan.FromTicks(ticks);
            var longest = interval + TimeSpan.FromTicks(more);

            var delays = Enumerable.Range(1, 40).Select(failures => Backoff.Delay(source, failures, interval, longest)).ToList();

            Assert.Equal(delays.Order(), delays);
            Assert.All(delays, delay => Assert.InRange(delay, interval, longest));
            Assert.Equal(longest, delays[^1]);
        });

    [Fact]
    public void Delay_FirstFailure_IsOneToOneAndAHalfIntervals() =>
        Assert.All(
            Enumerable.Range(1, 1_000),
            number => Assert.InRange(
                Backoff.Delay(ResourceIds.Parse<SourceId>($"s{number}"), 1, TimeSpan.FromMinutes(10), TimeSpan.FromDays(1)), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15)));

    [Fact]
    public void Delay_ManySources_AreSpread()
    {
        var delays = Enumerable.Range(1, 1_000).Select(number => Backoff.Delay(ResourceIds.Parse<SourceId>($"s{number}"), 1, TimeSpan.FromMinutes(10), TimeSpan.FromDays(1)).TotalMinutes);

        var quarters = delays.GroupBy(minutes => (int)((minutes - 10) / 1.25)).Select(group => group.Count()).ToList();

        Assert.Equal(4, quarters.Count);
        Assert.All(quarters, count => Assert.InRange(count, 150, 350));
    }

    [Fact]
    public void Delay_SameSourceAndCount_IsTheSame() =>
        Assert.Equal(
            Backoff.Delay(Source, 3, TimeSpan.FromMinutes(5), TimeSpan.FromDays(1)),
            Backoff.Delay(Source, 3, TimeSpan.FromMinutes(5), TimeSpan.FromDays(1)));
}
