using CsCheck;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Schedule;

namespace Newsdesk.Articles.UnitTests.Sources.Schedule;

public sealed class PollScheduleTests
{
    private static readonly SourceProgress Polled = SourceProgress.Start(Sample.Now) with
    {
        Health = SourceHealth.Ok,
        PollCount = 7,
        ArticleCount = 20,
        Rhythm = PublishRhythm.Unknown with { Interval = TimeSpan.FromMinutes(20) },
    };

    private static readonly SourceProgress Failed = Polled with { Health = SourceHealth.Failing, FailureCount = 2 };

    /// <summary>From every state into every state: failures in a row, and the least and most minutes to the next poll.</summary>
    public static TheoryData<SourceHealth, SourceHealth, int, double, double> Transitions => new()
    {
        { SourceHealth.Ok, SourceHealth.Ok, 0, 30, 30 },
        { SourceHealth.Ok, SourceHealth.NotModified, 0, 30, 30 },
        { SourceHealth.Ok, SourceHealth.Empty, 0, 30, 30 },
        { SourceHealth.Ok, SourceHealth.Failing, 1, 20, 30 },
        { SourceHealth.Ok, SourceHealth.Blocked, 1, 1440, 1440 },
        { SourceHealth.Failing, SourceHealth.Ok, 0, 30, 30 },
        { SourceHealth.Failing, SourceHealth.NotModified, 0, 30, 30 },
        { SourceHealth.Failing, SourceHealth.Empty, 0, 30, 30 },
        { SourceHealth.Failing, SourceHealth.Failing, 3, 80, 120 },
        { SourceHealth.Failing, SourceHealth.Blocked, 3, 1440, 1440 },
    };

    [Theory]
    [MemberData(nameof(Transitions))]
    public void After_EachTransition_IsAsDecided(SourceHealth before, SourceHealth found, int failures, double least, double most)
    {
        var source = Sample.Source(before is SourceHealth.Failing ? Failed : Polled);

        var after = PollSchedule.After(source, Sample.Finding(found), Sample.Now);

        Assert.Equal((found, "Because.", failures, 8L), (after.Health, after.HealthReason, after.FailureCount, after.PollCount));
        Assert.InRange((after.NextPollTime - Sample.Now).TotalMinutes, least, most);
    }

    [Fact]
    public void After_RetryAfter_IsHonouredBeyondTheLongestInterval()
    {
        var finding = Sample.Finding(SourceHealth.Failing) with { RetryAfter = TimeSpan.FromDays(3) };

        var after = PollSchedule.After(Sample.Source(Polled), finding, Sample.Now);

        Assert.Equal(Sample.Now.AddDays(3), after.NextPollTime);
        Assert.Equal(Sample.Now.AddDays(3), after.RestUntil);
    }

    [Fact]
    public void After_RetryAfterOfYears_IsAWeek()
    {
        var finding = Sample.Finding(SourceHealth.Failing) with { RetryAfter = TimeSpan.MaxValue };

        Assert.Equal(Sample.Now.AddDays(7), PollSchedule.After(Sample.Source(Polled), finding, Sample.Now).NextPollTime);
    }

    [Fact]
    public void After_ShortRetryAfter_DoesNotBringThePollForward()
    {
        var finding = Sample.Finding(SourceHealth.Failing) with { RetryAfter = TimeSpan.FromSeconds(1) };

        Assert.True(PollSchedule.After(Sample.Source(Polled), finding, Sample.Now).NextPollTime >= Sample.Now.AddMinutes(20));
    }

    [Fact]
    public void After_EntriesThatWait_IsTheShortestInterval()
    {
        var finding = Sample.Finding(SourceHealth.Ok) with { HasMore = true, ArticleCount = 3 };

        var after = PollSchedule.After(Sample.Source(Polled), finding, Sample.Now);

        Assert.Equal(Sample.Now.AddMinutes(5), after.NextPollTime);
        Assert.Equal(23, after.ArticleCount);
    }

    [Fact]
    public void After_Failure_KeepsWhatIsKnownOfTheRhythm()
    {
        var after = PollSchedule.After(Sample.Source(Polled), Sample.Finding(SourceHealth.Failing), Sample.Now);

        Assert.Equal(Polled.Rhythm, after.Rhythm);
    }

    [Fact]
    public void After_AnyFinding_IsWithinTheLimitsOrTheServersWish() =>
        Gen.Select(Gen.Enum<SourceHealth>(), Gen.Int[0, 100], Gen.Long[0, TimeSpan.TicksPerDay * 30].Nullable(), Gen.Bool).Sample((health, failures, rest, more) =>
        {
            var source = Sample.Source(Polled with { FailureCount = failures });
            TimeSpan? asked = rest is { } ticks ? TimeSpan.FromTicks(ticks) : null;

            var wait = PollSchedule.After(source, Sample.Finding(health) with { RetryAfter = asked, HasMore = more }, Sample.Now).NextPollTime - Sample.Now;

            var longest = asked > source.Settings.MaxInterval ? asked.Value : source.Settings.MaxInterval;
            Assert.InRange(wait, source.Settings.MinInterval, longest < PollSchedule.LongestRest ? longest : PollSchedule.LongestRest);
        });
}
