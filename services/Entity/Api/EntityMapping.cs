using Google.Protobuf.WellKnownTypes;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Summaries;
using Newsdesk.Entities.V1;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Languages;

namespace Newsdesk.Entities.Api;

/// <summary>Entities and inputs between the wire and the domain.</summary>
internal static class EntityMapping
{
    extension(KnowledgeEntry entry)
    {
        public V1.Entity ToProto() => new()
        {
            Name = entry.Id.Name,
            DisplayName = entry.Name,
            Aliases = { entry.Aliases.Concat(entry.ShortForms).Concat(entry.Demonyms) },
            Kind = entry.Kind.ToProto(),
            Description = entry.Description,
            AsOfTime = entry.AsOf?.ToTimestamp(),
            Origin = entry.Source,
            License = entry.Licence,
            WikidataId = entry.WikidataId,
        };
    }

    extension(StoredSummary stored)
    {
        public V1.EntitySummary ToProto() => new()
        {
            Text = stored.Summary?.Text ?? "",
            License = stored.License,
            Uri = stored.Summary?.Uri ?? "",
            RetrieveTime = Timestamp.FromDateTimeOffset(stored.FetchTime),
        };
    }

    extension(MentionKind kind)
    {
        public EntityKind ToProto() => kind switch
        {
            MentionKind.Person => EntityKind.Person,
            MentionKind.Organization => EntityKind.Organization,
            MentionKind.Place => EntityKind.Place,
            MentionKind.Other => EntityKind.Other,
            _ => EntityKind.Unspecified,
        };
    }

    extension(EntityKind kind)
    {
        /// <summary>The kind that a request asks for; null means any.</summary>
        public MentionKind? ToFilter() => kind switch
        {
            EntityKind.Person => MentionKind.Person,
            EntityKind.Organization => MentionKind.Organization,
            EntityKind.Place => MentionKind.Place,
            EntityKind.Other => MentionKind.Other,
            _ => null,
        };
    }

    extension(DateOnly day)
    {
        public Timestamp ToTimestamp() => Timestamp.FromDateTime(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
    }

    extension(Articles.V1.Article article)
    {
        public AnnotationInput ToInput() => new(article.Text, article.Title, article.PublishTime?.ToDateTimeOffset(), article.LanguageCode.Length == 0 ? LanguageTags.Undetermined : article.LanguageCode);
    }
}
