using System.IO.MemoryMappedFiles;
using Newsdesk.Entities.Knowledge.Files;

namespace Newsdesk.Entities.Adapters;

/// <summary>A knowledge base file that the system maps into memory and reads page by page as they are needed.</summary>
internal sealed unsafe class MappedBytes : KnowledgeBytes
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    public MappedBytes(string path)
    {
        Length = new FileInfo(path).Length;
        if (Length == 0)
        {
            throw new InvalidDataException($"The knowledge base file '{path}' is empty. Build it again.");
        }

        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + _view.PointerOffset;
    }

    public override long Length { get; }

    public override ReadOnlySpan<byte> Slice(long start, int length)
    {
        Check(start, length);
        ObjectDisposedException.ThrowIf(_view.SafeMemoryMappedViewHandle.IsClosed, this);
        return new ReadOnlySpan<byte>(_start + start, length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_view.SafeMemoryMappedViewHandle.IsClosed)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }
}
