using Google.Protobuf.WellKnownTypes;
using Newsdesk.Articles.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests;

public sealed class CopyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticle_SameTextElsewhere_IsACopyOfTheEarliest(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        var second = await IngestAsync(ingestion, "two.example", hour: 2);
        var first = await IngestAsync(ingestion, "one.example", hour: 1);
        var third = await IngestAsync(ingestion, "three.example", hour: 3);
        var other = (await ingestion.IngestAsync(IngestionFixture.Submission(99))).Article;

        Assert.Equal(("", second.Name), ((await ingestion.GetAsync(first.Name)).Origin, first.Family));
        Assert.Equal((first.Name, second.Name), ((await ingestion.GetAsync(second.Name)).Origin, second.Family));
        Assert.Equal((first.Name, second.Name), (third.Origin, third.Family));
        Assert.Equal(("", other.Name), (other.Origin, other.Family));
        var copies = await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest { Origin = first.Name }, cancellationToken: Cancellation);
        Assert.Equal([third.Name, second.Name], copies.Articles.Select(article => article.Name));
    }

    [Fact]
    public async Task IngestArticle_AgencyItselfComesLast_IsTheOrigin()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var print = await IngestAsync(ingestion, "one.example", hour: 1, lead: "PARIS (Reuters) - ");

        var agency = await IngestAsync(ingestion, "www.reuters.com", hour: 5);

        Assert.Equal(("Reuters", "Reuters"), (print.WireAgency, agency.WireAgency));
        Assert.Equal("", agency.Origin);
        Assert.Equal(agency.Name, (await ingestion.GetAsync(print.Name)).Origin);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticle_AgencyCreditedByALaterPrint_IsTheOrigin(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        var bare = await IngestAsync(ingestion, "one.example", hour: 1);
        var credited = await IngestAsync(ingestion, "two.example", hour: 5, lead: "PARIS (AFP) - ");
        var laterCredited = await IngestAsync(ingestion, "three.example", hour: 6, lead: "PARIS (AFP) - ");

        Assert.Equal(("", credited.Name), (credited.Origin, laterCredited.Origin));
        Assert.Equal(credited.Name, (await ingestion.GetAsync(bare.Name)).Origin);
        await ingestion.Articles.WithdrawArticleAsync(new WithdrawArticleRequest { Name = credited.Name }, cancellationToken: Cancellation);
        Assert.Equal(laterCredited.Name, (await ingestion.GetAsync(bare.Name)).Origin);
    }

    [Fact]
    public async Task IngestArticle_RevisedIntoACopy_JoinsTheFamily()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var original = await IngestAsync(ingestion, "one.example", hour: 1);
        var stub = IngestionFixture.Submission(5, "two.example");
        stub.PublishTime = IngestionFixture.Now.ToTimestamp();
        Assert.Equal("", (await ingestion.IngestAsync(stub)).Article.Origin);

        stub.Text = Texts.Of(1000, 150);
        var revised = (await ingestion.IngestAsync(stub)).Article;

        Assert.Equal((2, original.Name, original.Name), (revised.Revision, revised.Origin, revised.Family));
    }

    [Fact]
    public async Task IngestArticle_CorrectedOrigin_StaysTheOrigin()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var original = await IngestAsync(ingestion, "one.example", hour: 1);
        var copy = await IngestAsync(ingestion, "two.example", hour: 2);

        var corrected = await IngestAsync(ingestion, "one.example", hour: 1, lead: "Correction. ");

        Assert.Equal((2, "", original.Name), (corrected.Revision, corrected.Origin, corrected.Family));
        Assert.Equal(original.Name, (await ingestion.GetAsync(copy.Name)).Origin);
    }

    [Fact]
    public async Task WithdrawArticle_Origin_LeavesTheNextBest()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var first = await IngestAsync(ingestion, "one.example", hour: 1);
        var second = await IngestAsync(ingestion, "two.example", hour: 2);
        var third = await IngestAsync(ingestion, "three.example", hour: 3);

        await ingestion.Articles.WithdrawArticleAsync(new WithdrawArticleRequest { Name = first.Name }, cancellationToken: Cancellation);
        var fourth = await IngestAsync(ingestion, "four.example", hour: 4);

        Assert.Equal("", (await ingestion.GetAsync(second.Name)).Origin);
        Assert.Equal([second.Name, second.Name], [(await ingestion.GetAsync(third.Name)).Origin, fourth.Origin]);
    }

    private static async Task<V1.Article> IngestAsync(IngestionFixture ingestion, string host, int hour, string lead = "")
    {
        var submission = IngestionFixture.Submission(1, host);
        submission.Text = lead + Texts.Of(1000, 150);
        submission.PublishTime = IngestionFixture.Now.AddDays(-1).AddHours(hour).ToTimestamp();
        return (await ingestion.IngestAsync(submission)).Article;
    }
}
