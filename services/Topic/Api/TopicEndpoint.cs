using System.Globalization;
using Grpc.Core;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Storage;
using Newsdesk.Platform.Validation;
using Newsdesk.Stories.V1;
using Newsdesk.Topics.Search;
using Newsdesk.Topics.Subjects;
using Newsdesk.Topics.V1;

namespace Newsdesk.Topics.Api;

/// <summary>Serves the topics that stories made known.</summary>
internal sealed class TopicEndpoint(ITopicStore store, StoryService.StoryServiceClient stories) : TopicService.TopicServiceBase
{
    private const int MaxBatch = 100;
    private const int MaxQueryLength = 200;

    public override async Task<V1.Topic> GetTopic(GetTopicRequest request, ServerCallContext context)
    {
        var topic = await FindAsync(TopicId.FromName(request.Name), context.CancellationToken);
        return topic.ToProto();
    }

    public override async Task<BatchGetTopicsResponse> BatchGetTopics(BatchGetTopicsRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.NotEmpty("names", request.Names);
        violations.MaxCount("names", request.Names, MaxBatch);
        TopicId[] ids = [.. request.Names.Take(MaxBatch).Select((name, index) => violations.Name<TopicId>($"names[{index}]", name))];
        violations.ThrowIfAny();

        var found = (await store.FindManyAsync(ids, context.CancellationToken)).ToDictionary(topic => topic.Id);
        var topics = ids.Select(id => found.GetValueOrDefault(id) ?? throw DomainException.NotFound(id));
        return new() { Topics = { topics.Select(topic => topic.ToProto()) } };
    }

    public override async Task<ListTopicsResponse> ListTopics(ListTopicsRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 50, 500);
        TopicKind? kind = null;
        if (request.Kind.Length > 0)
        {
            kind = TopicMapping.TryParseKind(request.Kind, out var parsed) ? parsed : null;
            violations.Check(kind is not null, "kind", $"Must be one of: {string.Join(", ", TopicMapping.KindNames)}.");
        }

        violations.ThrowIfAny();
        var after = PageTokens.Decode(request) is { } position
            ? new TopicPosition(position.Number<long>(0), position.Id<TopicId>(1))
            : (TopicPosition?)null;

        var topics = await store.ListAsync(kind, after, size, context.CancellationToken);
        var response = new ListTopicsResponse { Topics = { topics.Select(topic => topic.ToProto()) } };
        if (topics.Count == size)
        {
            response.NextPageToken = PageTokens.Encode(request, topics[^1].StoryCount.ToString(CultureInfo.InvariantCulture), topics[^1].Id.Value);
        }

        return response;
    }

    public override async Task<SearchTopicsResponse> SearchTopics(SearchTopicsRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 20, 100);
        violations.MaxLength("query", request.Query, MaxQueryLength);
        var key = NameKey.Of(request.Query);
        violations.Check(key.Length > 0, "query", "Must hold a letter or a digit.");
        violations.ThrowIfAny();
        var skip = PageTokens.Decode(request) is { } position ? position.Skip(0) : 0;

        var topics = await store.SearchAsync(key, skip, size, context.CancellationToken);
        var response = new SearchTopicsResponse { Topics = { topics.Select(topic => topic.ToProto()) } };
        if (topics.Count == size)
        {
            response.NextPageToken = PageTokens.Encode(request, (skip + size).ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }

    public override async Task<ListTopicStoriesResponse> ListTopicStories(ListTopicStoriesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 50, MaxBatch);
        var topic = violations.Name<TopicId>("parent", request.Parent);
        violations.ThrowIfAny();
        var after = PageTokens.Decode(request) is { } position
            ? new TopicStoryPosition(position.Time(0), position.Id<StoryId>(1))
            : (TopicStoryPosition?)null;

        await FindAsync(topic, context.CancellationToken);
        var page = await store.ListStoriesAsync(topic, after, size, context.CancellationToken);
        var response = new ListTopicStoriesResponse();
        if (page.Count > 0)
        {
            var names = new BatchGetStoriesRequest { Names = { page.Select(item => item.Story.Name) } };
            response.Stories.Add((await stories.BatchGetStoriesAsync(names, cancellationToken: context.CancellationToken)).Stories);
        }

        if (page.Count == size)
        {
            var last = page[^1].LatestPublishTime.ToUnixMicroseconds().ToString(CultureInfo.InvariantCulture);
            response.NextPageToken = PageTokens.Encode(request, last, page[^1].Story.Value);
        }

        return response;
    }

    private async Task<Subjects.Topic> FindAsync(TopicId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) ?? throw DomainException.NotFound(id);
}
