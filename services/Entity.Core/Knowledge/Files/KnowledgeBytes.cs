namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>The bytes of a knowledge base file, wherever they lie: in memory, or mapped into it.</summary>
public abstract class KnowledgeBytes : IDisposable
{
    public abstract long Length { get; }

    /// <summary>The bytes from <paramref name="start"/>; valid until this object is disposed of.</summary>
    /// <exception cref="InvalidDataException">The file does not hold them.</exception>
    public abstract ReadOnlySpan<byte> Slice(long start, int length);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>Refuses a range that the file does not hold.</summary>
    protected void Check(long start, int length)
    {
        if (start < 0 || length < 0 || start > Length - length)
        {
            throw new InvalidDataException($"The knowledge base file points to bytes {start} to {start + length}, of {Length}.");
        }
    }
}
