using Newsdesk.Events.V1;
using Newsdesk.Platform.Messaging;
using Newsdesk.Topics.Api;
using Newsdesk.Topics.Subjects;

namespace Newsdesk.Topics.Adapters;

/// <summary>Takes over what a published story is about.</summary>
internal sealed class StoryUpdatedHandler(ITopicStore store, TimeProvider time) : ITopicEventHandler
{
    public string Topic => "story-updated";

    public Task HandleAsync(TopicEvent topicEvent, CancellationToken cancellationToken)
    {
        var update = topicEvent.Parse(StoryUpdated.Parser);
        return store.ApplyAsync(topicEvent.Id, update.ToDomain(time.GetUtcNow()), cancellationToken);
    }
}
