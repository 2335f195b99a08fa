using Newsdesk.Kernel.Ids;

namespace Newsdesk.Topics.Subjects;

/// <summary>What a revision of a story is about. Revisions arrive in any order and may be skipped: the highest counts.</summary>
/// <param name="Story">The story.</param>
/// <param name="Revision">Its revision, from 1.</param>
/// <param name="Active">False once the story was merged away or emptied: then it is about nothing.</param>
/// <param name="LatestPublishTime">Publish time of its latest article.</param>
/// <param name="Subjects">Its subjects, most mentioned first.</param>
public sealed record StorySubjects(StoryId Story, int Revision, bool Active, DateTimeOffset LatestPublishTime, IReadOnlyList<SubjectMention> Subjects);
