using Microsoft.Extensions.Time.Testing;
using Newsdesk.Stories.Assembly;

namespace Newsdesk.Stories.UnitTests.Assembly;

public class ResequencerTests
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new();
    private readonly Resequencer _resequencer;

    public ResequencerTests() => _resequencer = new(MaxWait, _time);

    [Fact]
    public void Next_NothingWaits_ReleasesNothing() => Assert.Equal(new Release(0, 7, 0, null), _resequencer.Next(7, []));

    [Fact]
    public void Next_WithoutGap_ReleasesAll() => Assert.Equal(new Release(3, 10, 0, null), _resequencer.Next(7, [8, 9, 10]));

    [Fact]
    public void Next_GapBehindTheFirst_ReleasesUpToIt() => Assert.Equal(new Release(2, 9, 0, null), _resequencer.Next(7, [8, 9, 11]));

    [Fact]
    public void Next_GapInFront_WaitsForIt()
    {
        Assert.Equal(new Release(0, 7, 0, MaxWait), _resequencer.Next(7, [9, 10]));

        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(new Release(0, 7, 0, TimeSpan.FromSeconds(20)), _resequencer.Next(7, [9, 10, 11]));
    }

    [Fact]
    public void Next_GapThatWasWaitedFor_IsPassedOver()
    {
        _resequencer.Next(7, [10, 11, 13]);
        _time.Advance(MaxWait);

        Assert.Equal(new Release(2, 11, 2, null), _resequencer.Next(7, [10, 11, 13]));
    }

    [Fact]
    public void Next_AnotherGap_IsWaitedForAnew()
    {
        _resequencer.Next(7, [9]);
        _time.Advance(MaxWait);
        _resequencer.Next(7, [9]);

        Assert.Equal(MaxWait, _resequencer.Next(9, [11]).Wait);
    }

    [Fact]
    public void Next_GapThatFilled_IsReleased()
    {
        _resequencer.Next(7, [9]);
        _time.Advance(TimeSpan.FromSeconds(29));

        Assert.Equal(new Release(2, 9, 0, null), _resequencer.Next(7, [8, 9]));
    }

    [Fact]
    public void Next_LateArrival_IsReleasedAtOnceWithWhatFollows() => Assert.Equal(new Release(2, 8, 0, null), _resequencer.Next(7, [3, 8]));

    [Fact]
    public void Next_LateArrivalBeforeAGap_DoesNotMoveThePosition() => Assert.Equal(new Release(1, 7, 0, null), _resequencer.Next(7, [3, 9]));
}
