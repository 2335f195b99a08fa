using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Ports;

/// <summary>
/// Finished documents, serialised, for reading fast. A revision's bytes never change, so nothing here can be stale; everything here can be lost. It never
/// throws: a cache that does not answer holds nothing.
/// </summary>
public interface IStoryDocumentCache
{
    Task<byte[]?> FindAsync(StoryId story, int revision, CancellationToken cancellationToken);

    Task PutAsync(StoryId story, int revision, byte[] document, CancellationToken cancellationToken);

    /// <summary>Forgets a revision that was made anew with other bytes.</summary>
    Task RemoveAsync(StoryId story, int revision, CancellationToken cancellationToken);
}
