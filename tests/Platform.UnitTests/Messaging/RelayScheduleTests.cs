using Newsdesk.Platform.Messaging;

namespace Newsdesk.Platform.UnitTests.Messaging;

public sealed class RelayScheduleTests
{
    private static readonly DateTimeOffset Start = new(2025, 7, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private readonly RelaySchedule _schedule = new(new OutboxOptions { MinBackoff = Seconds(1), MaxBackoff = Seconds(5) });

    [Fact]
    public void BackoffAfter_MoreFailures_DoublesUpToTheMost()
    {
        var options = new OutboxOptions { MinBackoff = Seconds(1), MaxBackoff = Seconds(5) };

        Assert.Equal([Seconds(1), Seconds(2), Seconds(4), Seconds(5), Seconds(5)], new[] { 1, 2, 3, 4, long.MaxValue }.Select(options.BackoffAfter));
    }

    [Fact]
    public void Pause_ManyFailuresAtOnce_CountAsOne()
    {
        for (var i = 0; i < 100; i++)
        {
            _schedule.Pause(Start);
        }

        Assert.True(_schedule.IsPaused(Start + Seconds(0.9)));
        Assert.False(_schedule.IsPaused(Start + Seconds(1)));
    }

    [Fact]
    public void Pause_AfterEachPause_IsLonger()
    {
        _schedule.Pause(Start);
        _schedule.Pause(Start + Seconds(1));

        Assert.True(_schedule.IsPaused(Start + Seconds(2.9)));
        Assert.False(_schedule.IsPaused(Start + Seconds(3)));
    }

    [Fact]
    public void Resume_AfterPauses_BeginsAnew()
    {
        _schedule.Pause(Start);
        _schedule.Pause(Start + Seconds(1));

        Assert.True(_schedule.Resume());
        Assert.False(_schedule.IsPaused(Start + Seconds(1)));
        Assert.False(_schedule.Resume());
        _schedule.Pause(Start + Seconds(1));
        Assert.False(_schedule.IsPaused(Start + Seconds(2)));
    }

    [Fact]
    public void RestFrom_Paused_LastsUntilItsEndWhateverIsDue()
    {
        _schedule.Pause(Start);

        Assert.Equal(Seconds(1), _schedule.RestFrom(Start, Long, checksRefused: true));
    }

    [Fact]
    public void RestFrom_RefusedEventDue_LastsUntilThen()
    {
        _schedule.RefusedChecked(Start, hasMore: false, next: Start + Seconds(4));

        Assert.Equal(Seconds(4), _schedule.RestFrom(Start, Long, checksRefused: true));
        Assert.Equal(Long, _schedule.RestFrom(Start, Long, checksRefused: false));
        Assert.False(_schedule.MayCheckRefused(Start + Seconds(3.9)));
        Assert.True(_schedule.MayCheckRefused(Start + Seconds(4)));
    }

    [Theory]
    [InlineData(true, 3600)]
    [InlineData(false, 0.001)]
    public void RefusedChecked_ManyAreDue_HoldsBackForTheShortestWait(bool hasMore, double next)
    {
        _schedule.RefusedChecked(Start, hasMore, Start + Seconds(next));

        Assert.Equal(Seconds(1), _schedule.RestFrom(Start, Long, checksRefused: true));
    }

    [Fact]
    public void RefusedPass_MoreAreDue_GoesOnAtOnce()
    {
        _schedule.RefusedChecked(Start, hasMore: true, next: null);
        _schedule.RefusedPass(Start);

        Assert.True(_schedule.MayCheckRefused(Start));
    }

    [Fact]
    public void RefusedChecked_NoneIsLeft_RestsAsLongAsItMay()
    {
        _schedule.RefusedChecked(Start, hasMore: false, next: null);
        _schedule.RefusedPass(Start);

        Assert.Equal(Long, _schedule.RestFrom(Start, Long, checksRefused: true));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
