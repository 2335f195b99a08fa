using CsCheck;
using Newsdesk.Articles.Feeds;
using Newsdesk.Articles.Identity;
using Newsdesk.Articles.Sources.Polling;

namespace Newsdesk.Articles.UnitTests.Sources.Polling;

public sealed class SeenEntriesTests
{
    private static readonly FeedEntry Entry = new()
    {
        Id = "1",
        Link = "https://www.example.org/story-1",
        Title = new FeedText("Bridge falls", FeedText.PlainType, null, null),
        Summary = new FeedText("A bridge fell.", FeedText.PlainType, null, null),
        PublishTime = Sample.Now,
        UpdateTime = Sample.Now,
    };

    [Fact]
    public void Of_TrackingAndPublishTime_ChangeNothing() =>
        Assert.Equal(Identify(Entry), Identify(Entry with { Link = "https://m.example.org/story-1?utm_source=rss", PublishTime = Sample.Now.AddHours(1) }));

    [Fact]
    public void Of_OtherTextTitleOrUpdateTime_IsTheSameEntryChanged() =>
        Assert.All(
            (FeedEntry[])
            [
                Entry with { Title = new FeedText("Bridge has fallen", FeedText.PlainType, null, null) },
                Entry with { Content = new FeedText("All of it.", FeedText.PlainType, null, null) },
                Entry with { UpdateTime = Sample.Now.AddHours(1) },
            ],
            changed =>
            {
                Assert.Equal(Identify(Entry).Key, Identify(changed).Key);
                Assert.NotEqual(Identify(Entry).Fingerprint, Identify(changed).Fingerprint);
            });

    [Fact]
    public void Of_OneIdForEveryEntry_TellsThemByTheirLinks() => Assert.NotEqual(Identify(Entry).Key, Identify(Entry with { Link = "https://www.example.org/story-2" }).Key);

    [Fact]
    public void List_KnownEntry_IsNothingToDo() => Assert.Null(new SeenEntries([Seen("a", 1)], 5, 10).List(new EntryIdentity("a", "print")));

    [Fact]
    public void List_WaitingEntry_IsTriedAgainWithItsAttempts()
    {
        var waiting = Seen("a", 1) with { State = EntryState.Waiting, Attempts = 2 };

        Assert.Equal(waiting with { PollNumber = 5 }, new SeenEntries([waiting], 5, 10).List(new EntryIdentity("a", "print")));
    }

    [Fact]
    public void List_ChangedEntry_KeepsTheValidatorsOfItsPage()
    {
        var known = Seen("a", 1) with { EntityTag = "\"1\"", Attempts = 2 };

        var listed = new SeenEntries([known], 5, 10).List(new EntryIdentity("a", "other"));

        Assert.Equal(known with { Fingerprint = "other", Attempts = 0, PollNumber = 5 }, listed);
    }

    [Fact]
    public void List_SameEntryTwice_IsOnce()
    {
        var entries = new SeenEntries([], 5, 10);

        Assert.NotNull(entries.List(new EntryIdentity("a", "print")));
        Assert.Null(entries.List(new EntryIdentity("a", "other")));
    }

    [Fact]
    public void Forget_MoreThanFit_ForgetsTheOldestThatAreNotListed()
    {
        var entries = new SeenEntries([Seen("a", 1), Seen("b", 3), Seen("c", 2), Seen("d", 4)], 5, 3);
        entries.List(new EntryIdentity("a", "print"));
        entries.Record(Seen("e", 5));

        Assert.Equal(["c", "b"], entries.Forget());
    }

    [Fact]
    public void Forget_AnyHistory_KeepsNoMoreThanListedOrTheMaximum() =>
        Gen.Select(Gen.Int[0, 30].HashSet[0, 20], Gen.Int[0, 30].HashSet[0, 20], Gen.Int[1, 20]).Sample((before, listed, max) =>
        {
            var entries = new SeenEntries([.. before.Select(number => Seen($"{number}", number))], 99, max);
            foreach (var number in listed)
            {
                if (entries.List(new EntryIdentity($"{number}", "print")) is { } due)
                {
                    entries.Record(due);
                }
            }

            var kept = before.Union(listed).Select(number => $"{number}").Except(entries.Forget()).ToList();

            Assert.True(kept.Count <= Math.Max(max, listed.Count));
            Assert.Subset(kept.ToHashSet(), listed.Select(number => $"{number}").ToHashSet());
        });

    private static EntryIdentity Identify(FeedEntry entry) => EntryIdentity.Of(entry, UrlCanonicalizer.Default);

    private static SeenEntry Seen(string key, long poll) => new() { Key = key, Fingerprint = "print", State = EntryState.Taken, PollNumber = poll };
}
