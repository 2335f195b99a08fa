using Newsdesk.Kernel.Ids;

namespace Newsdesk.Topics.Subjects;

/// <summary>One story of a topic; also where a list of them, latest first, goes on: after this one.</summary>
public readonly record struct TopicStoryPosition(DateTimeOffset LatestPublishTime, StoryId Story);
