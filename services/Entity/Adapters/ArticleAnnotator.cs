using Newsdesk.Entities.Api;
using Newsdesk.Entities.Telemetry;
using Newsdesk.Events.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.Adapters;

/// <summary>Annotates an article as the events tell it.</summary>
internal sealed class ArticleAnnotator(EntityInstrumentation instrumentation)
{
    /// <param name="lease">What names are linked to.</param>
    /// <param name="ingested">The article.</param>
    /// <param name="number">The how manieth annotation of this revision it is, from 1.</param>
    /// <exception cref="DomainException">It names no article.</exception>
    public ArticleAnnotated Annotate(KnowledgeLease lease, ArticleIngested ingested, int number)
    {
        var article = ingested.Article ?? new Articles.V1.Article();
        var id = ArticleId.FromName(article.Name, "article.name");
        var result = instrumentation.Annotate(lease.Annotator, article.ToInput());
        var annotation = result.Text.ToProto();
        annotation.Name = $"{id.Name}/annotation";
        annotation.ArticleRevision = article.Revision;
        annotation.AnnotationNumber = number;
        return new ArticleAnnotated
        {
            Article = article,
            Outlet = ingested.Outlet,
            Annotation = annotation,
            TitleAnnotation = result.Title.ToProto(),
            Entities = { result.Entities.Select(entry => entry.ToProto()) },
        };
    }
}
