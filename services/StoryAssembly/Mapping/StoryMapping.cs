using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Ranking;

namespace Newsdesk.Stories.Mapping;

/// <summary>Stories in brief, on the wire.</summary>
internal static class StoryMapping
{
    private const int EtagChars = 16;

    extension(StorySummary story)
    {
        public V1.Story ToProto() => new()
        {
            Name = story.Id.Name,
            Revision = story.Revision,
            Title = story.Title,
            Summary = story.Summary,
            ArticleCount = story.ArticleCount,
            OutletCount = story.Outlets.Count,
            IndependentOriginCount = story.IndependentOriginCount,
            Topics = { story.Subjects.Select(subject => subject.TopicName) },
            FirstPublishTime = story.FirstPublishTime?.ToTimestamp(),
            LatestPublishTime = story.LatestPublishTime?.ToTimestamp(),
            RankScore = story.RankScore,
            State = (V1.Story.Types.State)story.State,
            CreateTime = story.CreateTime?.ToTimestamp(),
            UpdateTime = story.UpdateTime?.ToTimestamp(),
            Etag = StableHash.Base32(string.Create(CultureInfo.InvariantCulture, $"{story.Id.Value}/{story.Revision}"), "", EtagChars),
        };

        public Events.V1.StoryUpdated ToEvent() => new()
        {
            Story = story.ToProto(),
            Entities = { story.Subjects.Select(subject => new Events.V1.StoryEntity { Entity = subject.Entity.ToProto(), MentionCount = subject.MentionCount }) },
        };
    }

    extension(MemberListRow member)
    {
        public V1.StoryMember ToProto(StoryId story) => new()
        {
            Name = $"{story.Name}/members/{member.Article}",
            Article = ArticleId.Parse(member.Article).Name,
            ArticleRevision = (int)member.Revision,
            Title = member.Title,
            Url = member.Url,
            Outlet = OutletId.Parse(member.Outlet).Name,
            OutletDisplayName = member.OutletDisplayName,
            PublishTime = UnixMicroseconds.ToTime(member.PublishTime).ToTimestamp(),
            Origin = member.Origin is { } origin ? ArticleId.Parse(origin).Name : "",
            JoinScore = member.JoinScore,
        };
    }

    extension(StorySubject subject)
    {
        /// <summary>The topic of an entity has the entity's id.</summary>
        public string TopicName => TopicId.Parse(subject.Entity.Card.Id.Value).Name;
    }
}
