using CsCheck;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Schedule;

namespace Newsdesk.Articles.UnitTests.Sources;

public sealed class SourceTests
{
    private static readonly DateTimeOffset Later = Sample.Now.AddHours(1);

    private static readonly SourceProgress Polled = SourceProgress.Start(Sample.Now) with
    {
        Health = SourceHealth.Blocked,
        PollTime = Sample.Now,
        NextPollTime = Sample.Now.AddDays(1),
        PollCount = 3,
        ArticleCount = 5,
        EntityTag = "\"1\"",
        Rhythm = PublishRhythm.Unknown with { Gap = TimeSpan.FromHours(2) },
    };

    [Theory]
    [InlineData("https://www.example.org/feed.xml", "http://www.example.org/feed.xml#top", true)]
    [InlineData("https://www.EXAMPLE.org:443/feed/", "https://www.example.org/feed", true)]
    [InlineData("https://www.example.org/feed?format=rss", "https://www.example.org/feed?format=atom", false)]
    [InlineData("https://www.example.org/feed", "https://example.org/feed", false)]
    [InlineData("https://www.example.org/Feed", "https://www.example.org/feed", false)]
    public void IdOf_TwoAddresses_IsTheSameForOneFeed(string one, string other, bool isSame)
    {
        Assert.Equal(isSame, SourceAddress.IdOf(one) == SourceAddress.IdOf(other));
        Assert.Equal(isSame, SourceAddress.KeyOf(one) == SourceAddress.KeyOf(other));
    }

    [Theory]
    [InlineData("feed://example.org/rss", "http://example.org/rss")]
    [InlineData(" feed:https://example.org/rss ", "https://example.org/rss")]
    [InlineData("https://example.org/feed:x", "https://example.org/feed:x")]
    public void WithoutFeedScheme_Address_IsWhatIsFetched(string url, string expected) => Assert.Equal(expected, SourceAddress.WithoutFeedScheme(url));

    [Fact]
    public void Check_EverythingWrong_NamesEveryField()
    {
        var settings = new SourceSettings { Url = "ftp://example.org/feed", DisplayName = new string('a', 201), MinInterval = TimeSpan.FromSeconds(59), MaxInterval = TimeSpan.FromDays(8) };

        var fields = SourceValidator.Check(settings).Select(violation => violation.Field);

        Assert.Equal(["source.url", "source.display_name", "source.min_interval_duration", "source.max_interval_duration"], fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("feed.xml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@example.org/feed")]
    [InlineData("http://")]
    [InlineData("http://example.org/a\u0000b")]
    [InlineData("http://xn--a\u00FC.example/")]
    public void Check_AddressThatIsNone_IsRefused(string url) =>
        Assert.Equal(["source.url"], SourceValidator.Check(new SourceSettings { Url = url }).Select(violation => violation.Field));

    [Fact]
    public void Check_AnyAddress_NeverThrowsAndTheRightOnesHaveAnId() =>
        Gen.OneOf("http://", "https://", "feed:", "\uD800", "\u200D", "\u3002", "xn--", "a", "example.org", ".", "..", ":", "@", "/", "?", "#", "%", "%zz", "[::1]", "0x7f.1", "\u00DF", " ", "\u0000")
            .Array[0, 8].Sample(parts =>
            {
                var url = string.Concat(parts);

                var isRight = SourceValidator.Check(new SourceSettings { Url = url }).Count == 0;

                Assert.Equal(SourceAddress.IdOf(url), SourceAddress.IdOf($"{url}"));
                Assert.True(!isRight || url.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase));
            });

    [Fact]
    public void Check_LongestShorterThanShortest_IsRefused()
    {
        var settings = Sample.Settings with { MinInterval = TimeSpan.FromHours(2), MaxInterval = TimeSpan.FromHours(1) };

        Assert.Equal(["source.max_interval_duration"], SourceValidator.Check(settings).Select(violation => violation.Field));
    }

    [Fact]
    public void Check_Defaults_AreRight() => Assert.Empty(SourceValidator.Check(Sample.Settings));

    [Fact]
    public void Update_OtherAddress_BeginsAnewAndKeepsTheCounts()
    {
        var updated = Sample.Source(Polled).Update(Sample.Settings with { Url = "https://www.example.org/atom.xml" }, Later);

        Assert.Equal(SourceProgress.Start(Later) with { PollCount = 3, ArticleCount = 5 }, updated.Progress);
    }

    [Fact]
    public void Update_Resumed_IsDueNow()
    {
        var paused = Sample.Source(Polled, Sample.Settings with { IsPaused = true });

        Assert.Equal(Later, paused.Update(Sample.Settings, Later).Progress.NextPollTime);
    }

    [Fact]
    public void Update_ResumedWhileItsServerRests_IsDueAfterTheRest()
    {
        var rest = Later.AddHours(3);
        var paused = Sample.Source(Polled with { RestUntil = rest }, Sample.Settings with { IsPaused = true });

        Assert.Equal(rest, paused.Update(Sample.Settings, Later).Progress.NextPollTime);
    }

    [Fact]
    public void Update_ShorterLongestInterval_BringsThePollForward()
    {
        var updated = Sample.Source(Polled).Update(Sample.Settings with { MaxInterval = TimeSpan.FromHours(2) }, Later);

        Assert.Equal(Sample.Now.AddHours(2), updated.Progress.NextPollTime);
    }

    [Fact]
    public void Update_NameOnly_LeavesTheScheduleAndChangesTheEtag()
    {
        var before = Sample.Source(Polled);

        var updated = before.Update(Sample.Settings with { DisplayName = "Example" }, Later);

        Assert.Equal(before.Progress, updated.Progress);
        Assert.NotEqual(before.Etag, updated.Etag);
    }
}
