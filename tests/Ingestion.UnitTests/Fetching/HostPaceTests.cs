using CsCheck;
using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.UnitTests.Fetching;

public sealed class HostPaceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Reserve_OneAfterTheOther_LeavesTheDelayBetween()
    {
        var pace = new HostPace();

        Assert.Equal(TimeSpan.Zero, pace.Reserve(TimeSpan.Zero, Second));
        Assert.Equal(Second, pace.Reserve(TimeSpan.Zero, Second * 5));
        Assert.Equal(Second * 6, pace.Reserve(Second * 2, Second));
        Assert.Equal(Second * 20, pace.Reserve(Second * 20, Second));
    }

    [Fact]
    public void Reserve_AnyRequests_NeverComeCloserThanTheDelay() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 20]).Array[1, 50].Sample(requests =>
        {
            var pace = new HostPace();
            var now = TimeSpan.Zero;
            var free = TimeSpan.MinValue;
            foreach (var (passed, delay) in requests)
            {
                now += TimeSpan.FromSeconds(passed);
                var start = pace.Reserve(now, TimeSpan.FromSeconds(delay));
                Assert.Equal(free > now ? free : now, start);
                free = start + TimeSpan.FromSeconds(delay);
            }
        });

    [Fact]
    public void Pause_ShorterThanTheOneBefore_ChangesNothing()
    {
        var pace = new HostPace();

        pace.Pause(Second * 10);
        pace.Pause(Second * 5);

        Assert.Equal(Second * 10, pace.PausedUntil);
        Assert.False(pace.IsIdle(Second * 9));
        Assert.True(pace.IsIdle(Second * 10));
    }

    [Fact]
    public void IsIdle_BeforeTheNextStart_IsFalse()
    {
        var pace = new HostPace();
        Assert.True(pace.IsIdle(TimeSpan.Zero));

        pace.Reserve(TimeSpan.Zero, Second);

        Assert.False(pace.IsIdle(Second / 2));
        Assert.True(pace.IsIdle(Second));
    }
}
