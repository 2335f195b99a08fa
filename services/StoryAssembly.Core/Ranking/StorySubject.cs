using Newsdesk.Stories.Assembly;

namespace Newsdesk.Stories.Ranking;

/// <summary>Somebody or something that a story is about.</summary>
/// <param name="MentionCount">Mentions in the story's articles, copies not counted.</param>
public sealed record StorySubject(StoryEntity Entity, int MentionCount);
