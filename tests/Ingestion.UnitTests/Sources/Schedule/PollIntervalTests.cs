using CsCheck;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Schedule;

namespace Newsdesk.Articles.UnitTests.Sources.Schedule;

public sealed class PollIntervalTests
{
    private const int AllBrought = (1 << PublishRhythm.Polls) - 1;

    /// <summary>The whole rule, with limits of 5 minutes and a day: gap and silence in minutes, polls that brought something of those remembered, the interval before.</summary>
    public static TheoryData<string, int?, int?, int, int, int?, int> Decisions => new()
    {
        { "nothing known", null, null, 0, 0, null, 15 },
        { "no times, brought something", null, null, 0b1, 1, 60, 30 },
        { "no times, brought nothing", null, null, 0b10, 2, 60, 90 },
        { "no times, never below the shortest", null, null, 0b1, 1, 6, 5 },
        { "half of the gap", 60, 0, 0b1, 1, 15, 30 },
        { "half of the gap, whatever a few polls brought", 60, 0, 0, 7, 15, 30 },
        { "every poll brought something: faster", 60, 0, AllBrought, 8, 30, 15 },
        { "no poll brought anything: slower", 60, 0, 0, 8, 30, 60 },
        { "some polls brought something", 60, 0, 0b10, 8, 30, 30 },
        { "gap beyond the longest", 7 * 1440, 0, 0, 1, 15, 1440 },
        { "gap below the shortest", 2, 0, 0b1, 1, 15, 5 },
        { "silent for eight hours: an hour", 20, 480, 0b10, 2, 15, 60 },
        { "silent for a little: the gap decides", 60, 120, 0b10, 2, 15, 30 },
        { "silent for a month: the longest", 20, 43_200, 0, 8, 15, 1440 },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Next_EachCase_IsAsDecided(string what, int? gap, int? silence, int brought, int polls, int? before, int expected)
    {
        var rhythm = new PublishRhythm
        {
            Gap = Minutes(gap),
            LatestTime = silence is { } minutes ? Sample.Now.AddMinutes(-minutes) : null,
            Brought = brought,
            RememberedPolls = polls,
            Interval = Minutes(before),
        };

        Assert.True(TimeSpan.FromMinutes(expected) == PollInterval.Next(rhythm, Sample.Settings, Sample.Now), what);
    }

    [Fact]
    public void Next_AnyRhythm_IsWithinTheLimits() => Gen.Select(Limits, Rhythms).Sample((settings, rhythm) =>
    {
        var interval = PollInterval.Next(rhythm, settings, Sample.Now);

        Assert.InRange(interval, settings.MinInterval, settings.MaxInterval);
    });

    [Fact]
    public void Next_LongerGap_IsNoShorter() => Gen.Select(Limits, Rhythms, Gen.Long[0, TimeSpan.TicksPerDay]).Sample((settings, rhythm, more) =>
    {
        if (rhythm.Gap is { } gap)
        {
            var longer = rhythm with { Gap = gap + TimeSpan.FromTicks(more) };

            Assert.True(PollInterval.Next(longer, settings, Sample.Now) >= PollInterval.Next(rhythm, settings, Sample.Now));
        }
    });

    [Fact]
    public void After_Times_AveragesTheLatestGaps()
    {
        var times = Enumerable.Range(0, 30).Select(i => Sample.Now.AddMinutes(-10 * i)).Append(Sample.Now.AddYears(-10)).Append(Sample.Now.AddDays(400));

        var rhythm = PublishRhythm.Unknown.After(times, hasBrought: true, Sample.Now);

        Assert.Equal((TimeSpan.FromMinutes(10), Sample.Now), (rhythm.Gap, rhythm.LatestTime));
    }

    [Fact]
    public void After_TwoTimes_KeepsTheGapThatWasKnown()
    {
        var known = new PublishRhythm { Gap = TimeSpan.FromHours(1) };

        var rhythm = known.After([Sample.Now, Sample.Now.AddMinutes(-1)], hasBrought: false, Sample.Now);

        Assert.Equal(TimeSpan.FromHours(1), rhythm.Gap);
    }

    [Fact]
    public void After_ManyPolls_RemembersTheLast()
    {
        var rhythm = Enumerable.Range(0, 20).Aggregate(PublishRhythm.Unknown, (before, i) => before.After([], hasBrought: i >= 18, Sample.Now));

        Assert.Equal((PublishRhythm.Polls, 2), (rhythm.RememberedPolls, rhythm.BroughtCount));
    }

    private static Gen<SourceSettings> Limits { get; } =
        Gen.Select(Gen.Long[SourceValidator.ShortestInterval.Ticks, SourceValidator.LongestInterval.Ticks], Gen.Long[SourceValidator.ShortestInterval.Ticks, SourceValidator.LongestInterval.Ticks])
            .Select((one, other) => Sample.Settings with { MinInterval = TimeSpan.FromTicks(Math.Min(one, other)), MaxInterval = TimeSpan.FromTicks(Math.Max(one, other)) });

    private static Gen<PublishRhythm> Rhythms { get; } =
        Gen.Select(
            Gen.Long[0, TimeSpan.TicksPerDay * 365 * 1000].Nullable(),
            Gen.Long[0, TimeSpan.TicksPerDay * 365 * 1000].Nullable(),
            Gen.Int[0, AllBrought],
            Gen.Int[0, PublishRhythm.Polls],
            Gen.Long[0, TimeSpan.TicksPerDay * 365].Nullable())
            .Select((gap, silence, brought, polls, interval) => new PublishRhythm
            {
                Gap = gap is { } ticks ? TimeSpan.FromTicks(ticks) : null,
                LatestTime = silence is { } ago ? Sample.Now - TimeSpan.FromTicks(ago) : null,
                Brought = brought,
                RememberedPolls = polls,
                Interval = interval is { } before ? TimeSpan.FromTicks(before) : null,
            });

    private static TimeSpan? Minutes(int? minutes) => minutes is { } count ? TimeSpan.FromMinutes(count) : null;
}
