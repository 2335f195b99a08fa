using System.Text.Json;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Topics.Subjects;

namespace Newsdesk.Topics.Adapters;

/// <summary>A row of <c>topics</c>. Times are unix microseconds.</summary>
internal sealed record TopicRow
{
    public required string Id { get; init; }

    public required long Kind { get; init; }

    public required string DisplayName { get; init; }

    public required string Aliases { get; init; }

    public required string Description { get; init; }

    public long? AsOf { get; init; }

    public required string Origin { get; init; }

    public required string License { get; init; }

    public string? Entity { get; init; }

    public required long StoryCount { get; init; }

    public long? LatestPublishTime { get; init; }

    public required long CreateTime { get; init; }

    public required long UpdateTime { get; init; }

    public static TopicRow From(Topic topic, DateTimeOffset now) => new()
    {
        Id = topic.Id.Value,
        Kind = (long)topic.Kind,
        DisplayName = topic.DisplayName,
        Aliases = JsonSerializer.Serialize(topic.Aliases),
        Description = topic.Description,
        AsOf = topic.AsOf?.ToUnixMicroseconds(),
        Origin = topic.Origin,
        License = topic.License,
        Entity = topic.Entity?.Value,
        StoryCount = 0,
        CreateTime = now.ToUnixMicroseconds(),
        UpdateTime = now.ToUnixMicroseconds(),
    };

    public Topic ToTopic() => new()
    {
        Id = TopicId.Parse(Id),
        Kind = (TopicKind)Kind,
        DisplayName = DisplayName,
        Aliases = JsonSerializer.Deserialize<string[]>(Aliases) ?? [],
        Description = Description,
        AsOf = AsOf is { } asOf ? UnixMicroseconds.ToTime(asOf) : null,
        Origin = Origin,
        License = License,
        Entity = Entity is null ? null : EntityId.Parse(Entity),
        StoryCount = StoryCount,
        LatestPublishTime = LatestPublishTime is { } latest ? UnixMicroseconds.ToTime(latest) : null,
        CreateTime = UnixMicroseconds.ToTime(CreateTime),
        UpdateTime = UnixMicroseconds.ToTime(UpdateTime),
    };
}
