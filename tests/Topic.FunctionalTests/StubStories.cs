using Grpc.Core;
using Newsdesk.Stories.V1;

namespace Newsdesk.Topics.FunctionalTests;

/// <summary>Stands in for StoryAssembly: knows every story that it is asked for by its name alone.</summary>
internal sealed class StubStories : StoryService.StoryServiceBase
{
    public override Task<BatchGetStoriesResponse> BatchGetStories(BatchGetStoriesRequest request, ServerCallContext context) =>
        Task.FromResult(new BatchGetStoriesResponse { Stories = { request.Names.Select(name => new Story { Name = name, Title = $"Title of {name}" }) } });
}
