using Google.Protobuf.WellKnownTypes;
using Newsdesk.Kernel.Ids;
using Newsdesk.Topics.Subjects;
using EntityKind = Newsdesk.Entities.V1.EntityKind;

namespace Newsdesk.Topics.Api;

/// <summary>Topics between the wire and the domain.</summary>
internal static class TopicMapping
{
    /// <summary>Kinds as the contract spells them.</summary>
    private static readonly Dictionary<string, TopicKind> Kinds =
        System.Enum.GetValues<TopicKind>().ToDictionary(kind => kind.Wire, StringComparer.Ordinal);

    public static IEnumerable<string> KindNames => Kinds.Keys.Order(StringComparer.Ordinal);

    public static bool TryParseKind(string kind, out TopicKind parsed) => Kinds.TryGetValue(kind, out parsed);

    extension(TopicKind kind)
    {
        public string Wire => kind switch
        {
            TopicKind.Person => "person",
            TopicKind.Organization => "organization",
            TopicKind.Place => "place",
            TopicKind.Subject => "subject",
            _ => "other",
        };
    }

    extension(Topic topic)
    {
        public V1.Topic ToProto() => new()
        {
            Name = topic.Id.Name,
            DisplayName = topic.DisplayName,
            Kind = topic.Kind.Wire,
            Description = topic.Description,
            AsOfTime = topic.AsOf?.ToTimestamp(),
            Origin = topic.Origin,
            License = topic.License,
            Entity = topic.Entity?.Name ?? "",
            StoryCount = topic.StoryCount,
            LatestPublishTime = topic.LatestPublishTime?.ToTimestamp(),
            CreateTime = topic.CreateTime.ToTimestamp(),
            UpdateTime = topic.UpdateTime.ToTimestamp(),
        };
    }

    extension(Events.V1.StoryUpdated update)
    {
        public StorySubjects ToDomain(DateTimeOffset now) => new(
            StoryId.FromName(update.Story.Name, "story.name"),
            update.Story.Revision,
            update.Story.State is Stories.V1.Story.Types.State.Active,
            update.Story.LatestPublishTime?.ToDateTimeOffset() ?? DateTimeOffset.UnixEpoch,
            [.. update.Entities.Select(entity => new SubjectMention(entity.Entity.ToTopic(now), entity.MentionCount))]);
    }

    extension(Entities.V1.Entity entity)
    {
        private Topic ToTopic(DateTimeOffset now)
        {
            var id = EntityId.FromName(entity.Name, "entities.entity.name");
            return new()
            {
                Id = TopicId.Parse(id.Value),
                Kind = entity.Kind.ToDomain(),
                DisplayName = entity.DisplayName,
                Aliases = [.. entity.Aliases],
                Description = entity.Description,
                AsOf = entity.AsOfTime?.ToDateTimeOffset(),
                Origin = entity.Origin,
                License = entity.License,
                Entity = id,
                CreateTime = now,
                UpdateTime = now,
            };
        }
    }

    extension(EntityKind kind)
    {
        private TopicKind ToDomain() => kind switch
        {
            EntityKind.Person => TopicKind.Person,
            EntityKind.Organization => TopicKind.Organization,
            EntityKind.Place => TopicKind.Place,
            _ => TopicKind.Other,
        };
    }
}
