using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.Events.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests;

public sealed class IngestArticleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticle_NewArticle_IsStoredAndTold(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        var submission = IngestionFixture.Submission(1);
        submission.Url += "?utm_source=x#top";
        submission.OutletDisplayName = "The Example";

        var response = await ingestion.IngestAsync(submission);

        Assert.Equal(IngestOutcome.Created, response.Outcome);
        Assert.Equal("", response.Article.Text);
        var article = await ingestion.GetAsync(response.Article.Name);
        Assert.Equal("https://www.example.org/story-1", article.Url);
        Assert.Equal(submission.Text, article.Text);
        Assert.Equal(submission.PublishTime, article.PublishTime);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal((1, 1L, V1.Article.Types.State.Active), (article.Revision, article.IngestSequence, article.State));
        Assert.Equal((article.Name, ""), (article.Family, article.Origin));
        Assert.Equal("outlets/example-org", article.Outlet);

        var told = Assert.Single(await ingestion.Service.Sidecar.WaitForAsync("article-ingested", 1, Cancellation));
        Assert.Equal($"article-ingested/{article.Name["articles/".Length..]}/1", told.Id);
        var fact = told.Parse(ArticleIngested.Parser);
        Assert.Equal(article, fact.Article);
        Assert.Equal("The Example", fact.Outlet.DisplayName);
        Assert.Empty(fact.SentenceChanges);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticle_SameAgain_ChangesNothing(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        var first = await ingestion.IngestAsync(IngestionFixture.Submission(1));

        var submission = IngestionFixture.Submission(1);
        submission.Url = "http://m.example.org/story-1/";
        submission.Title = " Story  number 1 ";
        submission.PublishTime = null;
        var again = await ingestion.IngestAsync(submission);

        Assert.Equal(IngestOutcome.Unchanged, again.Outcome);
        Assert.Equal(first.Article, again.Article);
        Assert.Single((await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest(), cancellationToken: Cancellation)).Articles);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticle_ChangedText_IsARevisionThatTellsItsSentences(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        var submission = IngestionFixture.Submission(1);
        submission.Text = "The bridge fell on Monday. Nine people died in the river. Divers search on.";
        var first = await ingestion.IngestAsync(submission);
        submission.Text = "The bridge fell on Monday. Eleven people died in the river. Divers search on. A wake was held.";

        var second = await ingestion.IngestAsync(submission);

        Assert.Equal((IngestOutcome.Revised, first.Article.Name, 2, 2L), (second.Outcome, second.Article.Name, second.Article.Revision, second.Article.IngestSequence));
        var events = await ingestion.Service.Sidecar.WaitForAsync("article-ingested", 2, Cancellation);
        var changes = events.Select(one => one.Parse(ArticleIngested.Parser)).Single(one => one.Article.IngestSequence == 2).SentenceChanges;
        Assert.Equal(
            [(SentenceChange.Types.Kind.Rewritten, "Eleven people died in the river."), (SentenceChange.Types.Kind.Added, "A wake was held.")],
            changes.Select(change => (change.Kind, change.NewText)));
        var revision = await ingestion.Articles.GetArticleRevisionAsync(
            new GetArticleRevisionRequest { Name = $"{first.Article.Name}/revisions/2" },
            cancellationToken: Cancellation);
        Assert.Equal(changes, revision.SentenceChanges);
        var old = await ingestion.Articles.GetArticleRevisionAsync(
            new GetArticleRevisionRequest { Name = $"{first.Article.Name}/revisions/1" },
            cancellationToken: Cancellation);
        Assert.Contains("Nine people died", old.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IngestArticle_ChangedTitleOrTimeAlone_IsARevision()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var submission = IngestionFixture.Submission(1);
        await ingestion.IngestAsync(submission);

        submission.Title = "Another title";
        var retitled = await ingestion.IngestAsync(submission);
        submission.PublishTime = submission.PublishTime + Duration.FromTimeSpan(TimeSpan.FromMinutes(5));
        var redated = await ingestion.IngestAsync(submission);

        Assert.Equal([(2, IngestOutcome.Revised), (3, IngestOutcome.Revised)], new[] { retitled, redated }.Select(response => (response.Article.Revision, response.Outcome)));
        var revisions = await ingestion.Articles.ListArticleRevisionsAsync(new ListArticleRevisionsRequest { Parent = redated.Article.Name }, cancellationToken: Cancellation);
        Assert.Equal([3L, 2L, 1L], revisions.ArticleRevisions.Select(revision => revision.IngestSequence));
        Assert.All(revisions.ArticleRevisions, revision => Assert.Equal("", revision.Text));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticle_OlderRevisionAgain_ChangesNothing(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        var submissions = Enumerable.Range(0, 4).Select(_ => IngestionFixture.Submission(1)).ToArray();
        submissions[1].Text = Texts.Of(2, 120);
        submissions[2].PublishTime += Duration.FromTimeSpan(TimeSpan.FromHours(1));
        submissions[3].Title = "Another title";
        foreach (var submission in submissions)
        {
            await ingestion.IngestAsync(submission);
        }

        submissions[1].PublishTime = null;
        foreach (var submission in submissions)
        {
            var again = await ingestion.IngestAsync(submission);
            Assert.Equal((IngestOutcome.Unchanged, 4, "Another title"), (again.Outcome, again.Article.Revision, again.Article.Title));
        }
    }

    [Fact]
    public async Task IngestArticle_EverythingWrong_NamesEveryFieldAndWritesNothing()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var submission = new ArticleSubmission
        {
            Url = "mailto:news@example.org",
            Text = "bad\0text",
            Authors = { new string('a', 10_000) },
            PublishTime = new Timestamp { Seconds = long.MaxValue },
            OutletDisplayName = new string('o', 10_000),
            LanguageCode = "?",
            ImageUrl = "data:,x",
        };

        var refusal = await Refusals.OfAsync(() => ingestion.IngestAsync(submission));

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_ARGUMENT"), (refusal.StatusCode, refusal.Reason));
        Assert.Equal(
            [
                "submission.authors[0]", "submission.image_url", "submission.language_code", "submission.outlet_display_name", "submission.publish_time", "submission.text",
                "submission.title", "submission.url",
            ],
            refusal.Fields);
        Assert.Empty((await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest(), cancellationToken: Cancellation)).Articles);
        Assert.Empty((await ingestion.Outlets.ListOutletsAsync(new ListOutletsRequest(), cancellationToken: Cancellation)).Outlets);
    }

    [Theory]
    [InlineData(-5_400_000_000L)]
    [InlineData(1_518_360_000L)]
    public async Task IngestArticle_AbsurdTime_IsRefused(long seconds)
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var submission = IngestionFixture.Submission(1);
        submission.PublishTime = new Timestamp { Seconds = seconds };

        var refusal = await Refusals.OfAsync(() => ingestion.IngestAsync(submission));

        Assert.Equal(["submission.publish_time"], refusal.Fields);
    }

    [Fact]
    public async Task IngestArticle_FiftyMegabytes_IsRefused()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var submission = IngestionFixture.Submission(1);
        submission.Text = new string('x', 50_000_000);

        var refusal = await Refusals.OfAsync(() => ingestion.IngestAsync(submission));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    [Fact]
    public async Task IngestArticle_NothingSent_IsRefused()
    {
        await using var ingestion = await IngestionFixture.StartAsync();

        var refusal = await Refusals.OfAsync(async () => await ingestion.Articles.IngestArticleAsync(new IngestArticleRequest(), cancellationToken: Cancellation));

        Assert.Equal(["submission"], refusal.Fields);
    }

    [Fact]
    public async Task IngestArticle_Page_IsReadFromItsHtml()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var submission = new ArticleSubmission { Url = "https://www.example.org/page", Html = Pages.Bridge };

        var response = await ingestion.IngestAsync(submission);

        var article = await ingestion.GetAsync(response.Article.Name);
        Assert.Equal("Old bridge falls into the river", article.Title);
        Assert.Equal("https://www.example.org/news/bridge", article.Url);
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.Equal(new DateTimeOffset(2018, 2, 1, 9, 30, 0, TimeSpan.Zero).ToTimestamp(), article.PublishTime);
        Assert.Equal("en-GB", article.LanguageCode);
        Assert.Equal("https://www.example.org/bridge.jpg", article.ImageUrl);
        Assert.StartsWith("The old bridge over the river fell on Monday", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Subscribe", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', article.Text);
        Assert.Contains('\n', article.Text);
    }

    [Fact]
    public async Task IngestArticle_NoLanguageGiven_IsDetected()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        string[] texts =
        [
            "Der Bundestag hat am Freitag das Gesetz beschlossen, und die Regierung will es im Sommer in Kraft setzen.",
            "Президент объявил в пятницу об отставке правительства и назначил новых министров.",
            "政府は金曜日に新しい経済対策を発表し、来月から実施すると述べた。",
        ];

        var articles = new List<V1.Article>();
        for (var i = 0; i < texts.Length; i++)
        {
            var submission = IngestionFixture.Submission(i);
            submission.Text = texts[i];
            submission.LanguageCode = "";
            articles.Add((await ingestion.IngestAsync(submission)).Article);
        }

        Assert.Equal(["de", "ru", "ja"], articles.Select(article => article.LanguageCode));
    }

    [Fact]
    public async Task IngestArticle_OutletNamedLater_LearnsItsNameAndDomains()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        await ingestion.IngestAsync(IngestionFixture.Submission(1, "www.example.org"));
        var submission = IngestionFixture.Submission(2, "edition.example.org");
        submission.OutletDisplayName = "The Example";
        await ingestion.IngestAsync(submission);
        await ingestion.IngestAsync(IngestionFixture.Submission(3, "another.example"));

        var outlet = await ingestion.Outlets.GetOutletAsync(new GetOutletRequest { Name = "outlets/example-org" }, cancellationToken: Cancellation);
        var list = await ingestion.Outlets.ListOutletsAsync(new ListOutletsRequest { PageSize = 1 }, cancellationToken: Cancellation);
        var rest = await ingestion.Outlets.ListOutletsAsync(new ListOutletsRequest { PageSize = 1, PageToken = list.NextPageToken }, cancellationToken: Cancellation);

        Assert.Equal("The Example", outlet.DisplayName);
        Assert.Equal(["example.org", "edition.example.org"], outlet.Domains);
        Assert.Equal(["outlets/another-example", "outlets/example-org"], list.Outlets.Concat(rest.Outlets).Select(known => known.Name));
        Assert.Equal("", rest.NextPageToken);
    }
}
