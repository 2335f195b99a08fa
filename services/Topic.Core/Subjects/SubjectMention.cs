namespace Newsdesk.Topics.Subjects;

/// <summary>A subject of one story.</summary>
/// <param name="Topic">The subject; its counts and times play no part here.</param>
/// <param name="MentionCount">Mentions in the story's articles, copies not counted.</param>
public sealed record SubjectMention(Topic Topic, int MentionCount);
