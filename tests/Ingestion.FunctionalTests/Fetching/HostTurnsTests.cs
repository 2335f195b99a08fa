using Microsoft.Extensions.Time.Testing;
using Newsdesk.Articles.Adapters.Fetching;
using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

public sealed class HostTurnsTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FetchOptions _options = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EnterAsync_SecondOfAHost_WaitsForTheDelayAndNotLess()
    {
        var turns = new HostTurns(_options, _clock);
        using var first = await turns.EnterAsync("a", null, Cancellation);

        var second = turns.EnterAsync("a", null, Cancellation);
        _clock.Advance(_options.MinDelay - TimeSpan.FromMilliseconds(1));
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        (await second).Dispose();
    }

    [Fact]
    public async Task EnterAsync_AllConnectionsTaken_WaitsInOrderForOneToEnd()
    {
        _options.MinDelay = TimeSpan.Zero;
        var turns = new HostTurns(_options, _clock);
        var first = await turns.EnterAsync("a", null, Cancellation);
        var second = await turns.EnterAsync("a", null, Cancellation);

        var third = turns.EnterAsync("a", null, Cancellation);
        var fourth = turns.EnterAsync("a", null, Cancellation);
        Assert.False(third.IsCompleted);
        second.Dispose();
        using var entered = await third;

        Assert.False(fourth.IsCompleted);
        first.Dispose();
        (await fourth).Dispose();
    }

    [Fact]
    public async Task EnterAsync_CancelledWhileWaiting_GivesItsPlaceBack()
    {
        _options.MaxConnectionsPerHost = 1;
        _options.MinDelay = TimeSpan.Zero;
        var turns = new HostTurns(_options, _clock);
        var first = await turns.EnterAsync("a", null, Cancellation);
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var second = turns.EnterAsync("a", null, cancelling.Token);
        var third = turns.EnterAsync("a", null, Cancellation);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        (await third).Dispose();
    }

    [Fact]
    public async Task EnterAsync_CancelledDuringTheDelay_GivesItsConnectionBack()
    {
        _options.MaxConnectionsPerHost = 1;
        var turns = new HostTurns(_options, _clock);
        (await turns.EnterAsync("a", null, Cancellation)).Dispose();
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var second = turns.EnterAsync("a", null, cancelling.Token);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        var third = turns.EnterAsync("a", null, Cancellation);
        _clock.Advance(_options.MinDelay * 2);

        (await third).Dispose();
    }

    [Fact]
    public async Task EnterAsync_TooManyWaiting_IsRefusedAtOnce()
    {
        _options.MaxWaitingPerHost = 3;
        var turns = new HostTurns(_options, _clock);
        using var first = await turns.EnterAsync("a", null, Cancellation);
        _ = turns.EnterAsync("a", null, Cancellation);
        _ = turns.EnterAsync("a", null, Cancellation);

        var refused = await Assert.ThrowsAsync<FetchException>(() => turns.EnterAsync("a", null, Cancellation));

        Assert.Equal(WebProblem.Busy, refused.Problem);
    }

    [Fact]
    public async Task EnterAsync_HostsWithoutEnd_AreForgottenWhenTheyAreIdle()
    {
        _options.MaxHosts = 100;
        var turns = new HostTurns(_options, _clock);

        for (var i = 0; i < 1_000; i++)
        {
            (await turns.EnterAsync($"host{i}", null, Cancellation)).Dispose();
            Assert.InRange(turns.Hosts, 1, _options.MaxHosts);
            _clock.Advance(TimeSpan.FromMilliseconds(50));
        }
    }

    [Fact]
    public async Task EnterAsync_HostsWithoutEndThatAskToBeLeftAlone_AreStillBounded()
    {
        _options.MaxHosts = 100;
        var turns = new HostTurns(_options, _clock);

        for (var i = 0; i < 1_000; i++)
        {
            using var turn = await turns.EnterAsync($"host{i}", null, Cancellation);
            turn.Pause(TimeSpan.FromDays(1));
        }

        Assert.InRange(turns.Hosts, 1, _options.MaxHosts);
    }

    [Fact]
    public async Task Pause_ThoseWhoWait_AreSentAway()
    {
        _options.MaxConnectionsPerHost = 1;
        var turns = new HostTurns(_options, _clock);
        var first = await turns.EnterAsync("a", null, Cancellation);
        var second = turns.EnterAsync("a", null, Cancellation);

        first.Pause(TimeSpan.FromMinutes(1));
        first.Dispose();

        Assert.Equal(TimeSpan.FromMinutes(1), (await Assert.ThrowsAsync<FetchException>(() => second)).RetryAfter);
    }
}
