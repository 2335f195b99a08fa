using Newsdesk.Events.V1;
using Newsdesk.Platform.Messaging;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Mapping;

namespace Newsdesk.Stories.Adapters.Events;

/// <summary>Stores an annotated article. The stories take it in later, in the order of acceptance.</summary>
internal sealed class ArticleAnnotatedHandler(ArrivalStore arrivals) : ITopicEventHandler
{
    public string Topic => "article-annotated";

    public Task HandleAsync(TopicEvent topicEvent, CancellationToken cancellationToken)
    {
        var annotated = topicEvent.Parse(ArticleAnnotated.Parser);
        return arrivals.AddAsync(topicEvent.Id, annotated.ToDomain(), topicEvent.Data, cancellationToken);
    }
}
