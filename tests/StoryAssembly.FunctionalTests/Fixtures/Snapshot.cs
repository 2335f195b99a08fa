using Google.Protobuf;
using Newsdesk.Stories.V1;

namespace Newsdesk.Stories.FunctionalTests.Fixtures;

/// <summary>Everything that a client can read of the stories: each story, its members, its document at every revision, to the byte.</summary>
internal static class Snapshot
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<string>> TakeAsync(StoryServiceFixture service)
    {
        var lines = new List<string>();
        foreach (var story in await service.ListAsync())
        {
            lines.Add($"{story.Name}: {story.ToByteString().ToBase64()}");
            var members = await service.Stories.ListStoryMembersAsync(new() { Parent = story.Name }, cancellationToken: Cancellation);
            lines.Add($"{story.Name}/members: {members.ToByteString().ToBase64()}");
            for (var revision = 1; revision <= story.Revision; revision++)
            {
                lines.Add($"{story.Name}/document@{revision}: {await DocumentAsync(service, story, revision)}");
            }
        }

        return lines;
    }

    private static async Task<string> DocumentAsync(StoryServiceFixture service, Story story, int revision) =>
        (await service.DocumentOfAsync(story, revision)).ToByteString().ToBase64();
}
