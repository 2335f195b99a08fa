using Newsdesk.Kernel.Ids;

namespace Newsdesk.Topics.Subjects;

/// <summary>Keeps topics and the stories that are about them.</summary>
public interface ITopicStore
{
    /// <summary>Takes the subjects of a story revision over. A repeated event and an older revision change nothing.</summary>
    /// <param name="eventId">Id of the event that brought it; handled once.</param>
    /// <param name="story">What the story is about now.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    Task ApplyAsync(string eventId, StorySubjects story, CancellationToken cancellationToken);

    Task<Topic?> FindAsync(TopicId id, CancellationToken cancellationToken);

    /// <summary>Finds those that exist, in no particular order.</summary>
    Task<IReadOnlyList<Topic>> FindManyAsync(IReadOnlyCollection<TopicId> ids, CancellationToken cancellationToken);

    /// <summary>Lists topics, most stories first, then by id.</summary>
    Task<IReadOnlyList<Topic>> ListAsync(TopicKind? kind, TopicPosition? after, int limit, CancellationToken cancellationToken);

    /// <summary>Finds topics one of whose names starts with <paramref name="key"/>: whole names first, then most stories, then by id.</summary>
    /// <param name="key">A folded name, see <see cref="Search.NameKey"/>.</param>
    /// <param name="skip">Matches to pass over.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<IReadOnlyList<Topic>> SearchAsync(string key, int skip, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the stories of a topic, latest first, then by id.</summary>
    Task<IReadOnlyList<TopicStoryPosition>> ListStoriesAsync(TopicId id, TopicStoryPosition? after, int limit, CancellationToken cancellationToken);
}
