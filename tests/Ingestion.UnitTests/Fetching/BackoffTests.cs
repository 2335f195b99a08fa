using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.UnitTests.Fetching;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(0, 0.0, 2)]
    [InlineData(0, 1.0, 4)]
    [InlineData(1, 0.0, 4)]
    [InlineData(2, 0.5, 12)]
    [InlineData(1_000_000, 0.0, 2_048)]
    public void Delay_EachAttempt_DoublesAndSpreads(int attempt, double chance, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.Delay(attempt, TimeSpan.FromSeconds(2), chance));
}
