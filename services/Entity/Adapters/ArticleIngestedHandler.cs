using Newsdesk.Entities.Api;
using Newsdesk.Entities.Telemetry;
using Newsdesk.Events.V1;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Messaging;

namespace Newsdesk.Entities.Adapters;

/// <summary>Reads every accepted revision and passes it on with what it says.</summary>
internal sealed class ArticleIngestedHandler(ActiveKnowledge active, AnnotationStore store, EntityInstrumentation instrumentation) : ITopicEventHandler
{
    private const string Annotated = "article-annotated";

    public string Topic => "article-ingested";

    public Task HandleAsync(TopicEvent topicEvent, CancellationToken cancellationToken)
    {
        var ingested = topicEvent.Parse(ArticleIngested.Parser);
        var id = ArticleId.FromName(ingested.Article?.Name ?? "", "article.name");
        var article = ingested.Article ?? new Articles.V1.Article();
        using var lease = active.Use();
        var result = instrumentation.Annotate(lease.Annotator, article.ToInput());

        var annotation = result.Text.ToProto();
        annotation.Name = $"{id.Name}/annotation";
        annotation.ArticleRevision = article.Revision;
        var annotated = new ArticleAnnotated
        {
            Article = article,
            Outlet = ingested.Outlet,
            Annotation = annotation,
            TitleAnnotation = result.Title.ToProto(),
            Entities = { result.Entities.Select(entry => entry.ToProto()) },
        };
        var eventId = $"{Annotated}/{id.Value}/{article.Revision}/{annotation.ModelVersion}/{annotation.KnowledgeBaseVersion}";
        return store.AddAsync(topicEvent.Id, id, annotation, article.IngestSequence, new OutboxEvent(Annotated, eventId, annotated), cancellationToken);
    }
}
