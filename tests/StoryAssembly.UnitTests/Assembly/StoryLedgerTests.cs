using CsCheck;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.UnitTests.Assembly;

public class StoryLedgerTests
{
    private static readonly DateTimeOffset Start = new(2025, 7, 4, 6, 0, 0, TimeSpan.Zero);

    private static readonly string[] Texts =
    [
        "bridge collapse alderport river rescue",
        "collapse of the alderport bridge, rescue crews at the river",
        "bank raises interest rates inflation velmark",
        "interest rates of the velmark bank against inflation",
        "cup final penalties rovers united",
    ];

    /// <summary>Articles by number, revisions and withdrawals; what is not possible is left out.</summary>
    private static readonly Gen<IReadOnlyList<ArticleFact>> Histories = Gen
        .Select(Gen.Int[0, 7], Gen.Int[0, Texts.Length - 1], Gen.Int[0, 9])
        .Array[1, 30]
        .Select(Facts);

    private readonly MemoryMembership _store = new();

    [Fact]
    public async Task Apply_FirstArticle_FoundsTheStoryNamedAfterIt()
    {
        var ledger = await RunAsync(_store, NewClusterer(), [Accept(1, 1, Texts[0])]);

        var story = Assert.Single(ledger.ChangedStories);
        Assert.Equal(Story.IdFor(IdOf(1)), story.Id);
        Assert.Equal((1, StoryState.Active, Start.AddHours(1)), (story.Revision, story.State, story.CreateTime));
    }

    [Fact]
    public async Task Apply_Copy_FollowsItsOrigin()
    {
        var ledger = await RunAsync(_store, NewClusterer(), [Accept(1, 1, Texts[0]), Accept(2, 2, Texts[2], origin: 1)]);

        Assert.Equal([1, 2], Assert.Single(ledger.ChangedStories).Changes.Select(change => change.Revision));
        Assert.Equal(DecisionFeatures.CopyOfMember, ledger.ChangedMembers.Last().Decision.Features[0].Name);
    }

    [Fact]
    public async Task Apply_BetterOriginThatComesLater_FollowsTheFounderOfItsFamily()
    {
        var ledger = await RunAsync(_store, NewClusterer(), [Accept(1, 1, Texts[0]), Accept(2, 2, Texts[2], family: 1)]);

        Assert.Single(ledger.ChangedStories);
        Assert.Equal(DecisionFeatures.CopyOfMember, ledger.ChangedMembers.Last().Decision.Features[0].Name);
    }

    [Fact]
    public async Task Apply_CopyOfABetterOriginThatWasWithdrawn_FollowsTheFounderOfItsFamily()
    {
        var ledger = await RunAsync(
            _store,
            NewClusterer(),
            [Accept(1, 1, Texts[0]), Accept(2, 2, Texts[0], family: 1), new WithdrawalAccepted(3, IdOf(2)), Accept(4, 3, Texts[2], origin: 2, family: 1)]);

        Assert.Single(ledger.ChangedStories);
    }

    [Fact]
    public async Task Apply_CopyOfWhatWasWithdrawn_IsJudgedByItsWords()
    {
        var ledger = await RunAsync(_store, NewClusterer(), [Accept(1, 1, Texts[0]), new WithdrawalAccepted(2, IdOf(1)), Accept(3, 2, Texts[2], origin: 1)]);

        Assert.Equal(2, ledger.ChangedStories.Count);
    }

    [Fact]
    public async Task Apply_OlderRevisionLater_ChangesNothing()
    {
        var ledger = new StoryLedger(NewClusterer(), _store);
        ArticleFact[] facts = [Accept(5, 1, Texts[0], revision: 2), Accept(4, 1, Texts[2], revision: 1)];
        await ledger.LoadAsync(facts, TestContext.Current.CancellationToken);

        Assert.Equal(ArticleOutcome.Founded, await ledger.ApplyAsync(facts[0], TestContext.Current.CancellationToken));
        Assert.Equal(ArticleOutcome.Superseded, await ledger.ApplyAsync(facts[1], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Apply_RevisionAnnotatedAgain_ChangesTheStoryAndNobodysPlace()
    {
        await RunAsync(_store, NewClusterer(), [Accept(1, 1, Texts[0]), Accept(2, 2, Texts[1])]);
        var before = (await _store.FindMembersAsync([IdOf(1), IdOf(2)], TestContext.Current.CancellationToken)).Select(member => (member.Article, member.Story, member.Revision)).ToList();

        var ledger = await RunAsync(_store, _store.Restore(NewClusterer()), [Accept(1, 1, Texts[0])]);

        var change = Assert.Single(Assert.Single(ledger.ChangedStories).Changes);
        Assert.Equal((3, StoryChangeCause.ArticleReannotated, IdOf(1), 1, 1), (change.Revision, change.Cause, change.Article, change.ArticleRevision, change.PreviousArticleRevision));
        Assert.Empty(ledger.ChangedMembers);
        Assert.Equal(before, (await _store.FindMembersAsync([IdOf(1), IdOf(2)], TestContext.Current.CancellationToken)).Select(member => (member.Article, member.Story, member.Revision)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Apply_AnnotatedAgainAfterItWasWithdrawnOrRevised_ChangesNothing(bool withdrawn)
    {
        await RunAsync(_store, NewClusterer(), [Accept(1, 1, Texts[0]), withdrawn ? new WithdrawalAccepted(2, IdOf(1)) : Accept(2, 1, Texts[0], revision: 2)]);

        var ledger = await RunAsync(_store, _store.Restore(NewClusterer()), [Accept(1, 1, Texts[0])]);

        Assert.Empty(ledger.ChangedStories);
    }

    [Fact]
    public async Task Apply_WithdrawalBeforeItsArticle_KeepsTheArticleOut()
    {
        await RunAsync(_store, NewClusterer(), [new WithdrawalAccepted(5, IdOf(1))]);

        var ledger = await RunAsync(_store, NewClusterer(), [Accept(4, 1, Texts[0])]);

        Assert.Empty(ledger.ChangedStories);
    }

    [Fact]
    public async Task Apply_AnyHistory_CutAnywhereAndReadBack_GivesTheSameStories() =>
        await Gen.Select(Histories, Gen.Int[1, 7]).SampleAsync(async (facts, size) =>
        {
            var (whole, inRuns) = (new MemoryMembership(), new MemoryMembership());
            await RunAsync(whole, NewClusterer(), facts);

            foreach (var run in facts.Chunk(size))
            {
                // A clusterer that knows what is stored and nothing else, as after a restart.
                await RunAsync(inRuns, inRuns.Restore(NewClusterer()), run);
            }

            Assert.Equal(whole.Describe(), inRuns.Describe());
        });

    [Fact]
    public async Task Apply_AnyHistory_ChangesGiveTheMembersAtEveryRevision() =>
        await Histories.SampleAsync(async facts =>
        {
            var store = new MemoryMembership();
            await RunAsync(store, NewClusterer(), facts);

            foreach (var (id, changes) in store.Changes)
            {
                var current = Story.Read(await store.FindStoryAsync(id, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException()).Current;
                for (var revision = changes.Count; revision > 0; revision--)
                {
                    var played = StoryRevision.At(changes, revision);
                    Assert.Equal(Sort(current), Sort(played));
                    current = current.Before(changes[revision - 1]);
                }

                Assert.Empty(current.Members);
            }
        });

    private static IEnumerable<ArticleRevision> Sort(StoryRevision revision) => revision.Members.OrderBy(member => member.Article.Value, StringComparer.Ordinal);

    private static async Task<StoryLedger> RunAsync(MemoryMembership store, StoryClusterer clusterer, IReadOnlyCollection<ArticleFact> facts)
    {
        var ledger = new StoryLedger(clusterer, store);
        await ledger.LoadAsync(facts, TestContext.Current.CancellationToken);
        foreach (var fact in facts)
        {
            await ledger.ApplyAsync(fact, TestContext.Current.CancellationToken);
        }

        store.Commit(ledger);
        return ledger;
    }

    /// <summary>Few stories live, so that stories leave and come back.</summary>
    private static StoryClusterer NewClusterer() => new(new ClusteringOptions { MaxLiveStories = 3 }, StoryFrequencies.None);

    private static IReadOnlyList<ArticleFact> Facts((int Article, int Text, int Kind)[] steps)
    {
        var revisions = new Dictionary<int, int>();
        var latest = new Dictionary<int, ArticleFact>();
        var facts = new List<ArticleFact>();
        foreach (var (article, text, kind) in steps)
        {
            var sequence = facts.Count + 1;
            if (kind == 0)
            {
                facts.Add(new WithdrawalAccepted(sequence, IdOf(article)));
                continue;
            }

            if (kind == 2 && latest.TryGetValue(article, out var again))
            {
                // Annotated again: the same revision at the same place.
                facts.Add(again);
                continue;
            }

            revisions[article] = revisions.GetValueOrDefault(article) + 1;
            facts.Add(latest[article] = Accept(sequence, article, Texts[text], revisions[article], kind == 1 ? (article + 1) % 8 : null));
        }

        return facts;
    }

    private static RevisionAccepted Accept(long sequence, int article, string text, int revision = 1, int? origin = null, int? family = null) => new(new StoryArticle(
        new MemberArticle
        {
            Id = IdOf(article),
            Revision = revision,
            Title = text,
            Text = "",
            Url = $"https://herald.example/{article}",
            Outlet = new MemberOutlet(OutletId.Parse("herald"), "The Herald"),
            Language = "en",
            PublishTime = Start.AddHours(sequence),
            Origin = origin is { } number ? IdOf(number) : null,
            Family = IdOf(family ?? origin ?? article),
            Annotation = Nothing,
            TitleAnnotation = Nothing,
            IngestSequence = sequence,
        },
        []));

    private static Annotation Nothing { get; } = new([], [], [], [], [], "en", "", "", true);

    private static ArticleId IdOf(int article) => ArticleId.Parse($"a{article}");
}
