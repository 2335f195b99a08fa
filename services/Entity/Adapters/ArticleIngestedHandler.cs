using Newsdesk.Events.V1;
using Newsdesk.Platform.Messaging;

namespace Newsdesk.Entities.Adapters;

/// <summary>Reads every accepted revision and passes it on with what it says.</summary>
internal sealed class ArticleIngestedHandler(ActiveKnowledge active, ArticleAnnotator annotator, AnnotationStore store) : ITopicEventHandler
{
    public string Topic => "article-ingested";

    public Task HandleAsync(TopicEvent topicEvent, CancellationToken cancellationToken)
    {
        var ingested = topicEvent.Parse(ArticleIngested.Parser);
        using var lease = active.Use();
        var annotated = annotator.Annotate(lease, ingested, number: 1);
        return store.AddAsync(topicEvent.Id, ingested, annotated, cancellationToken);
    }
}
