using Google.Protobuf.WellKnownTypes;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Validation;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Members;
using Proto = Newsdesk.Entities.V1;

namespace Newsdesk.Stories.Mapping;

/// <summary>Articles and what came with them, between the wire and the domain.</summary>
internal static class ArticleMapping
{
    private static readonly Proto.Annotation Empty = new();

    extension(Events.V1.ArticleAnnotated annotated)
    {
        /// <exception cref="Kernel.Errors.DomainException">It is not an article that a story can hold.</exception>
        public StoryArticle ToDomain()
        {
            var article = annotated.Article ?? new();
            var violations = new RequestViolations();
            var id = violations.Name<ArticleId>("article.name", article.Name);
            var outlet = violations.Name<OutletId>("outlet.name", annotated.Outlet?.Name);
            var origin = violations.OptionalName<ArticleId>("article.origin", article.Origin);
            var family = violations.OptionalName<ArticleId>("article.family", article.Family);
            violations.InRange("article.revision", article.Revision, 1, int.MaxValue);
            violations.InRange("article.ingest_sequence", article.IngestSequence, 1, long.MaxValue);
            violations.Required("article.publish_time", article.PublishTime);
            violations.ThrowIfAny();

            var member = new MemberArticle
            {
                Id = id,
                Revision = article.Revision,
                Title = article.Title,
                Text = article.Text,
                Url = article.Url,
                Outlet = new(outlet, annotated.Outlet?.DisplayName ?? "", annotated.Outlet?.Owner ?? "", annotated.Outlet?.RegionCode ?? ""),
                Language = article.LanguageCode,
                PublishTime = article.PublishTime.ToTime("article.publish_time"),
                Origin = origin == id ? null : origin,
                Family = family ?? origin ?? id,
                WireAgency = article.WireAgency,
                Authors = [.. article.Authors],
                Annotation = (annotated.Annotation ?? Empty).ToDomain(),
                TitleAnnotation = (annotated.TitleAnnotation ?? Empty).ToDomain(),
                IngestSequence = article.IngestSequence,
                AnnotationNumber = annotated.Annotation?.AnnotationNumber ?? 0,
            };
            return new(member, [.. annotated.Entities.Select(ToDomain)]);
        }
    }

    extension(StoryEntity entity)
    {
        public Proto.Entity ToProto() => new()
        {
            Name = entity.Card.Id.Name,
            DisplayName = entity.Card.DisplayName,
            Aliases = { entity.Aliases },
            Kind = (Proto.EntityKind)entity.Card.Kind,
            Description = entity.Card.Description,
            AsOfTime = entity.Card.AsOfTime?.ToTimestamp(),
            Origin = entity.Card.Origin,
            License = entity.Card.License,
            WikidataId = entity.WikidataId,
        };
    }

    private static StoryEntity ToDomain(Proto.Entity entity) => new(
        new(
            EntityId.FromName(entity.Name, "entities.name"),
            entity.DisplayName,
            (MentionKind)entity.Kind,
            entity.Description,
            entity.AsOfTime is null ? null : entity.AsOfTime.ToTime("entities.as_of_time"),
            entity.Origin,
            entity.License),
        [.. entity.Aliases],
        entity.WikidataId);
}
