using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.Adapters;

/// <summary>Refusals about the annotations of articles.</summary>
internal static class AnnotationRefusals
{
    public static DomainException NotFound(ArticleId article) =>
        new(DomainErrorKind.NotFound, "ANNOTATION_NOT_FOUND", $"The article '{article.Name}' has no annotation: it was not read yet, or was withdrawn.")
        {
            ResourceType = "annotation",
            ResourceName = $"{article.Name}/annotation",
            Metadata = new Dictionary<string, string> { ["article"] = article.Name },
        };
}
