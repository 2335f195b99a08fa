using Newsdesk.Events.V1;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Messaging;

namespace Newsdesk.Entities.Adapters;

/// <summary>Forgets what a withdrawn article said.</summary>
internal sealed class ArticleWithdrawnHandler(AnnotationStore store) : ITopicEventHandler
{
    public string Topic => "article-withdrawn";

    public Task HandleAsync(TopicEvent topicEvent, CancellationToken cancellationToken)
    {
        var withdrawn = topicEvent.Parse(ArticleWithdrawn.Parser);
        return store.WithdrawAsync(topicEvent.Id, ArticleId.FromName(withdrawn.Article, "article"), withdrawn.IngestSequence, cancellationToken);
    }
}
