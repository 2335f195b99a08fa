using Newsdesk.Kernel.Ids;

namespace Newsdesk.Topics.Subjects;

/// <summary>Where a list of topics, most stories first, goes on: after this one.</summary>
public readonly record struct TopicPosition(long StoryCount, TopicId Topic);
