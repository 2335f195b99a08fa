namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>A published story as it is stored.</summary>
internal sealed record StoryRow
{
    public required string Id { get; init; }

    public required byte[] Summary { get; init; }

    /// <summary>Sort key of a list of the latest.</summary>
    public long LatestPublishTime { get; init; }

    /// <summary>Sort key of a list of the top.</summary>
    public double RankScore { get; init; }

    public V1.Story ToProto() => V1.Story.Parser.ParseFrom(Summary);
}

/// <summary>A member with what lists show of its article.</summary>
internal sealed record MemberListRow
{
    public required string Article { get; init; }

    public required long Revision { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Outlet { get; init; }

    public required string OutletDisplayName { get; init; }

    public required long PublishTime { get; init; }

    public string? Origin { get; init; }

    public required double JoinScore { get; init; }
}

/// <summary>Where a page of members ended.</summary>
internal sealed record MemberPosition(long PublishTime, string Article);
