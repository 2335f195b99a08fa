using Newsdesk.Stories.FunctionalTests.Fixtures;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Stories.FunctionalTests;

/// <summary>What clients can ask about documents.</summary>
public class StoryDocumentEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_EveryDocument_SurvivesTheWayThroughTheDomain()
    {
        await using var service = await StartWithNewsAsync();

        foreach (var story in await service.ListAsync())
        {
            var document = await service.DocumentOfAsync(story);
            Assert.Equal((story.Revision, story.Title), (document.Revision, document.Headline.Text));
            Assert.Equal(document, document.ToDomain().ToProto());
        }
    }

    [Fact]
    public async Task Get_UnknownOrOutOfReach_IsNotFound()
    {
        await using var service = await StartWithNewsAsync();
        var story = await service.StoryOfAsync(TestNews.Bridge);

        await Refusals.AssertAsync("STORY_DOCUMENT_NOT_FOUND", () => service.DocumentOfAsync(story, story.Revision + 1));
        await Refusals.AssertAsync("STORY_NOT_FOUND", () => service.DocumentOfAsync(new() { Name = "stories/sunknown" }));
        await Refusals.AssertFieldsAsync(["revision"], () => service.DocumentOfAsync(story, -1));
        await Refusals.AssertFieldsAsync(["name"], () => service.DocumentOfAsync(new() { Name = "stories/" }));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ListRevisions_PageByPage_LatestFirstWithTheirCauses(DatabaseKind kind)
    {
        await using var service = await StartWithNewsAsync(kind);
        var story = await service.StoryOfAsync(TestNews.Bridge);

        var revisions = new List<StoryDocumentRevision>();
        var request = new ListStoryDocumentRevisionsRequest { Parent = story.Name, PageSize = 3 };
        do
        {
            var page = await service.Documents.ListStoryDocumentRevisionsAsync(request, cancellationToken: Cancellation);
            revisions.AddRange(page.StoryDocumentRevisions);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal([4, 3, 2, 1], revisions.Select(revision => revision.Revision));
        Assert.Equal(StoryDocumentRevision.Types.Cause.ArticleRevised, revisions[0].Cause);
        Assert.Equal([TestNews.Bridge.Name, TestNews.BridgeCopy.Name, TestNews.BridgeAgain.Name, TestNews.Bridge.Name], revisions.Select(revision => revision.Article));
        Assert.Equal(TestNews.BridgeRevised.PublishTime, revisions[0].AsOfTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task Diff_FirstAndLatest_TellsWhatChanged()
    {
        await using var service = await StartWithNewsAsync();
        var story = await service.StoryOfAsync(TestNews.Bridge);

        var response = await service.Documents.DiffStoryDocumentsAsync(new() { Name = $"{story.Name}/document", BaseRevision = 1 }, cancellationToken: Cancellation);

        Assert.Equal((1, 4), (response.Difference.BaseRevision, response.Difference.Revision));
        Assert.Contains(response.Difference.Changes, change => change.Kind == DocumentSentenceChange.Types.Kind.Added);
        await Refusals.AssertAsync(
            "STORY_DOCUMENT_NOT_FOUND",
            async () => await service.Documents.DiffStoryDocumentsAsync(new() { Name = $"{story.Name}/document", BaseRevision = 9 }, cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Verify_EveryStoredDocument_Verifies(DatabaseKind kind)
    {
        await using var service = await StartWithNewsAsync(kind);

        foreach (var story in await service.ListAsync())
        {
            var report = await service.Documents.VerifyStoryDocumentAsync(new() { Name = $"{story.Name}/document" }, cancellationToken: Cancellation);
            Assert.True(report.Verified, report.ToString());
            Assert.True(report.SentenceCount > 0);
        }
    }

    [Fact]
    public async Task Verify_ForgedDocument_NamesTheSentence()
    {
        await using var service = await StartWithNewsAsync();
        var document = await service.DocumentOfAsync(await service.StoryOfAsync(TestNews.Bridge));
        document.Happenings[0].Text = document.Happenings[0].Text.Replace("eleven", "twelve", StringComparison.OrdinalIgnoreCase);

        var report = await service.Documents.VerifyStoryDocumentAsync(new() { Document = document }, cancellationToken: Cancellation);

        Assert.False(report.Verified);
        Assert.Contains(report.Problems, problem => problem.Path == "happenings[0]");
    }

    [Fact]
    public async Task Verify_WithdrawnSource_ProvesNothingAnyMore()
    {
        await using var service = await StartWithNewsAsync();
        var document = await service.DocumentOfAsync(await service.StoryOfAsync(TestNews.Final));
        await service.WithdrawAsync(TestNews.Final, TestNews.WithdrawalSequence);
        await service.ReachAsync(TestNews.WithdrawalSequence);

        var report = await service.Documents.VerifyStoryDocumentAsync(new() { Document = document }, cancellationToken: Cancellation);

        Assert.Contains(report.Problems, problem => problem.Rule == "ARTICLE_UNKNOWN");
    }

    [Fact]
    public async Task Verify_NothingOrNonsense_IsRefused()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        var hostile = new StoryDocument
        {
            Name = "stories/s1/document",
            AsOfTime = new() { Seconds = long.MaxValue },
        };

        await Refusals.AssertFieldsAsync(["target"], async () => await service.Documents.VerifyStoryDocumentAsync(new(), cancellationToken: Cancellation));
        await Refusals.AssertFieldsAsync(["document.as_of_time"], async () => await service.Documents.VerifyStoryDocumentAsync(new() { Document = hostile }, cancellationToken: Cancellation));
        await Refusals.AssertFieldsAsync(["document.name"], async () => await service.Documents.VerifyStoryDocumentAsync(new() { Document = new() }, cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Rebuild_SameProgram_ChangesNothing(DatabaseKind kind)
    {
        await using var service = await StartWithNewsAsync(kind);
        var story = await service.StoryOfAsync(TestNews.Bridge);
        var document = await service.DocumentOfAsync(story);

        var rebuilt = await service.Documents.RebuildStoryDocumentAsync(new() { Name = document.Name }, cancellationToken: Cancellation);

        Assert.False(rebuilt.Changed);
        Assert.Equal(document, rebuilt.Document);
    }

    [Fact]
    public async Task Rebuild_OtherSettings_PublishesTheNewDocument()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);
        var story = await service.StoryOfAsync(TestNews.Bridge);
        await using (var connection = await service.Service.Database.OpenAsync(Cancellation))
        await using (var command = connection.CreateCommand())
        {
            // What an older program may have left behind.
            command.CommandText = "UPDATE story_documents SET content = zeroblob(0)";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var rebuilt = await service.Documents.RebuildStoryDocumentAsync(new() { Name = $"{story.Name}/document" }, cancellationToken: Cancellation);

        Assert.True(rebuilt.Changed);
        Assert.Equal(rebuilt.Document, await service.DocumentOfAsync(story));
    }

    private static async Task<StoryServiceFixture> StartWithNewsAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var service = await StoryServiceFixture.StartAsync(kind);
        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);
        return service;
    }
}
