namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>A knowledge base file that was written into memory.</summary>
internal sealed class ArrayBytes(ReadOnlyMemory<byte> content) : KnowledgeBytes
{
    public override long Length => content.Length;

    public override ReadOnlySpan<byte> Slice(long start, int length)
    {
        Check(start, length);
        return content.Span.Slice((int)start, length);
    }

    protected override void Dispose(bool disposing)
    {
    }
}
