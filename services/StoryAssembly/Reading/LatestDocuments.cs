using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Pipeline;

namespace Newsdesk.Stories.Reading;

/// <summary>
/// The latest published document of the stories that are read, serialised. Right at any moment, because only this process publishes: what a reader
/// fetched is kept only when nothing was published meanwhile.
/// </summary>
internal sealed class LatestDocuments(IOptions<AssemblyOptions> options) : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.DocumentCacheBytes });
    private readonly Lock _lock = new();
    private long _stamp;

    /// <summary>Changes with every publication.</summary>
    public long Stamp => Volatile.Read(ref _stamp);

    public byte[]? Find(StoryId story) => _cache.Get<byte[]>(story);

    /// <summary>Takes over what was published; null when the story has no document any more.</summary>
    public void Publish(StoryId story, byte[]? document)
    {
        lock (_lock)
        {
            Volatile.Write(ref _stamp, _stamp + 1);
            // Not kept unless somebody reads it: a bulk load would drive out what is read.
            if (_cache.TryGetValue(story, out _))
            {
                Keep(story, document);
            }
        }
    }

    /// <summary>Keeps what a reader fetched, unless something was published since the stamp was taken.</summary>
    public void Offer(StoryId story, byte[] document, long stamp)
    {
        lock (_lock)
        {
            if (_stamp == stamp)
            {
                Keep(story, document);
            }
        }
    }

    public void Dispose() => _cache.Dispose();

    private void Keep(StoryId story, byte[]? document)
    {
        if (document is null)
        {
            _cache.Remove(story);
        }
        else
        {
            _cache.Set(story, document, new MemoryCacheEntryOptions { Size = document.Length });
        }
    }
}
