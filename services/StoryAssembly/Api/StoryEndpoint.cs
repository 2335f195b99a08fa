using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Validation;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.V1;
using Newsdesk.Stories.Watching;

namespace Newsdesk.Stories.Api;

/// <summary>Serves the stories.</summary>
internal sealed class StoryEndpoint(StoryCatalog catalog, StoryWatcher watcher, Pipeline.AssemblyProgress progress) : StoryService.StoryServiceBase
{
    private const int MaxBatch = 100;
    private const int MaxQueryLength = 200;

    public override async Task<Story> GetStory(GetStoryRequest request, ServerCallContext context) =>
        await FindAsync(StoryId.FromName(request.Name), context.CancellationToken);

    public override async Task<BatchGetStoriesResponse> BatchGetStories(BatchGetStoriesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.NotEmpty("names", request.Names);
        violations.MaxCount("names", request.Names, MaxBatch);
        StoryId[] ids = [.. request.Names.Take(MaxBatch).Select((name, index) => violations.Name<StoryId>($"names[{index}]", name))];
        violations.ThrowIfAny();

        var found = await catalog.FindAsync(ids, context.CancellationToken);
        return new() { Stories = { ids.Select(id => found.GetValueOrDefault(id) ?? throw DomainException.NotFound(id)) } };
    }

    public override async Task<ListStoriesResponse> ListStories(ListStoriesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 50, 500);
        violations.Check(request.OrderBy is "" or "latest" or "top", "order_by", "Must be 'latest' or 'top'.");
        var query = new StoryQuery
        {
            Top = request.OrderBy == "top",
            Topic = violations.OptionalName<TopicId>("topic", request.Topic)?.Name,
            Outlet = violations.OptionalName<OutletId>("outlet", request.Outlet)?.Name,
            From = TimeOrNone(violations, "min_publish_time", request.MinPublishTime),
            To = TimeOrNone(violations, "max_publish_time", request.MaxPublishTime),
        };
        violations.ThrowIfAny();
        var after = PageTokens.Decode(request) is { } position
            ? new StoryPosition(position.Number<long>(0), position.Number<double>(1), position.Id<StoryId>(2).Value)
            : null;

        var rows = await catalog.ListAsync(query, after, size, context.CancellationToken);
        var response = new ListStoriesResponse { Stories = { rows.Select(row => row.ToProto()) } };
        if (rows.Count == size)
        {
            var last = rows[^1];
            response.NextPageToken = PageTokens.Encode(
                request,
                last.LatestPublishTime.ToString(CultureInfo.InvariantCulture),
                last.RankScore.ToString("R", CultureInfo.InvariantCulture),
                last.Id);
        }

        return response;
    }

    public override async Task<SearchStoriesResponse> SearchStories(SearchStoriesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 20, 100);
        if (violations.Required("query", request.Query))
        {
            violations.MaxLength("query", request.Query, MaxQueryLength);
        }

        violations.ThrowIfAny();
        var skip = PageTokens.Decode(request) is { } position ? position.Skip(0) : 0;
        var terms = TermReader.Read(request.Query, "").Keys;

        var rows = terms.Any() ? await catalog.SearchAsync([.. terms], skip, size, context.CancellationToken) : [];
        var response = new SearchStoriesResponse { Stories = { rows.Select(row => row.ToProto()) } };
        if (rows.Count == size)
        {
            response.NextPageToken = PageTokens.Encode(request, (skip + size).ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }

    public override async Task<ListStoryMembersResponse> ListStoryMembers(ListStoryMembersRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 50, 500);
        var story = violations.Name<StoryId>("parent", request.Parent);
        violations.ThrowIfAny();
        var after = PageTokens.Decode(request) is { } position
            ? new MemberPosition(position.Number<long>(0), position.Id<ArticleId>(1).Value)
            : null;

        var rows = await catalog.ListMembersAsync(story, after, size, context.CancellationToken) ?? throw DomainException.NotFound(story);
        var response = new ListStoryMembersResponse { StoryMembers = { rows.Select(row => row.ToProto(story)) } };
        if (rows.Count == size)
        {
            response.NextPageToken = PageTokens.Encode(request, rows[^1].PublishTime.ToString(CultureInfo.InvariantCulture), rows[^1].Article);
        }

        return response;
    }

    public override async Task WatchStory(WatchStoryRequest request, IServerStreamWriter<WatchStoryResponse> responseStream, ServerCallContext context)
    {
        var id = StoryId.FromName(request.Name);
        var after = await watcher.BeginAsync(request.ResumeToken, context.CancellationToken);
        var story = await FindAsync(id, context.CancellationToken);
        await context.WriteResponseHeadersAsync([]);
        var seen = 0;
        if (request.ResumeToken.Length == 0)
        {
            seen = story.Revision;
            await responseStream.WriteAsync(new() { Change = new() { Story = story, ResumeToken = ResumeToken.Write(after) } }, context.CancellationToken);
        }

        await foreach (var change in watcher.FollowAsync(id, after, context.CancellationToken))
        {
            // Published between the two reads above: the client has it already.
            if (change.Story.Revision > seen)
            {
                await responseStream.WriteAsync(new() { Change = change }, context.CancellationToken);
            }
        }
    }

    public override async Task WatchStories(WatchStoriesRequest request, IServerStreamWriter<WatchStoriesResponse> responseStream, ServerCallContext context)
    {
        var after = await watcher.BeginAsync(request.ResumeToken, context.CancellationToken);
        // Tells the client that from here on it misses nothing.
        await context.WriteResponseHeadersAsync([]);
        await foreach (var change in watcher.FollowAsync(null, after, context.CancellationToken))
        {
            await responseStream.WriteAsync(new() { Change = change }, context.CancellationToken);
        }
    }

    public override Task<V1.AssemblyProgress> GetAssemblyProgress(GetAssemblyProgressRequest request, ServerCallContext context)
    {
        var report = progress.Report;
        return Task.FromResult(new V1.AssemblyProgress
        {
            PublishedSequence = report.Published,
            ReceivedSequence = report.Received,
            PendingCount = report.Pending,
            StoryCount = report.Stories,
        });
    }

    private async Task<Story> FindAsync(StoryId id, CancellationToken cancellationToken) =>
        (await catalog.FindAsync([id], cancellationToken)).GetValueOrDefault(id) ?? throw DomainException.NotFound(id);

    private static DateTimeOffset? TimeOrNone(RequestViolations violations, string field, Timestamp? time) =>
        time is null ? null : violations.Time(field, time, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
}
