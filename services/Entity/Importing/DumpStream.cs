using System.IO.Compression;
using SharpCompress.Compressors.BZip2;

namespace Newsdesk.Entities.Importing;

/// <summary>A dump file, opened and unpacked by its name.</summary>
internal sealed class DumpStream : IDisposable
{
    private const int BufferBytes = 1 << 20;

    private readonly FileStream _file;

    /// <exception cref="InvalidDataException">Its name has another ending than a dump's.</exception>
    public DumpStream(string path)
    {
        var open = Opener(path);
        TotalBytes = new FileInfo(path).Length;
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
        Content = open(_file);
    }

    public Stream Content { get; }

    /// <summary>Bytes of the file read, of <see cref="TotalBytes"/>. Who unpacks closes the file at its end.</summary>
    public long ReadBytes => _file.CanRead ? _file.Position : TotalBytes;

    public long TotalBytes { get; }

    public static bool IsKnown(string path) => path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".json.gz", StringComparison.Ordinal) || path.EndsWith(".json.bz2", StringComparison.Ordinal);

    /// <summary>Goes on from a place in the unpacked content. What is packed has to be unpacked up to there.</summary>
    public void Skip(long position, CancellationToken cancellationToken)
    {
        if (Content.CanSeek)
        {
            Content.Position = position;
            return;
        }

        var buffer = new byte[BufferBytes];
        while (position > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = Content.Read(buffer, 0, (int)Math.Min(buffer.Length, position));
            position -= read > 0 ? read : throw new InvalidDataException("The dump is shorter than when its import began. Delete the import and begin again.");
        }
    }

    public void Dispose()
    {
        Content.Dispose();
        _file.Dispose();
    }

    // Both kinds of packed file may be several that were put one behind the other.
    private static Func<FileStream, Stream> Opener(string path) => Path.GetExtension(path) switch
    {
        ".gz" => file => new GZipStream(file, CompressionMode.Decompress),
        ".bz2" => file => BZip2Stream.Create(file, SharpCompress.Compressors.CompressionMode.Decompress, decompressConcatenated: true),
        ".json" => file => file,
        var ending => throw new InvalidDataException($"A dump whose name ends with '{ending}' cannot be read; the endings are .json, .json.gz and .json.bz2."),
    };
}
