using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;

namespace Newsdesk.Articles.Import.Archives;

/// <summary>
/// Reads the records of a web archive (WARC 0.17 to 1.1) as they arrive. A record that is broken is passed over up to where the next one begins; at most one block is held
/// in memory, and nothing of one that is not wanted or is beyond the limit.
/// </summary>
public sealed class WarcReader(PipeReader input, Func<WarcHeader, bool> isWanted, int maxBlockBytes)
{
    /// <summary>Longest header of a record; real ones have less than 2 KB.</summary>
    private const int MaxHeaderBytes = 64 * 1024;

    /// <summary>Longest version line, line end included.</summary>
    private const int MaxVersionBytes = 32;

    private static ReadOnlySpan<byte> Version => "WARC/"u8;

    public async IAsyncEnumerable<WarcRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 1L; await FindRecordAsync(cancellationToken); number++)
        {
            var header = WarcHeader.Parse(await ReadHeaderAsync(cancellationToken));
            var isHeld = header.ContentLength <= maxBlockBytes && isWanted(header);
            var block = isHeld ? await ReadBlockAsync((int)header.ContentLength.GetValueOrDefault(), cancellationToken) : null;
            if (!isHeld)
            {
                // Without a length the next record is looked for in what follows.
                await PassOverAsync(header.ContentLength ?? 0, cancellationToken);
            }

            yield return new WarcRecord(number, header, block);
        }
    }

    /// <summary>Goes to the next version line. False at the end of the file.</summary>
    private async Task<bool> FindRecordAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAtLeastAsync(MaxVersionBytes, cancellationToken);
            if (StartsRecord(read.Buffer))
            {
                input.AdvanceTo(read.Buffer.Start);
                return true;
            }

            if (read.Buffer.IsEmpty)
            {
                return false;
            }

            input.AdvanceTo(AfterLine(read.Buffer));
        }
    }

    /// <summary>The lines between the version line and the empty line, both read past.</summary>
    private async Task<string> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        var read = await input.ReadAtLeastAsync(MaxVersionBytes, cancellationToken);
        input.AdvanceTo(AfterLine(read.Buffer));
        var lines = new StringBuilder();
        while (lines.Length < MaxHeaderBytes)
        {
            read = await ReadLineAsync(cancellationToken);
            var end = AfterLine(read.Buffer);
            var line = Encoding.UTF8.GetString(read.Buffer.Slice(0, end)).TrimEnd('\r', '\n');
            input.AdvanceTo(end);
            if (line.Length == 0)
            {
                break;
            }

            // A folded line goes on with the one above it.
            _ = line[0] is ' ' or '\t' ? lines.Append(' ') : lines.Append('\n');
            lines.Append(line.AsSpan().Trim());
        }

        return lines.ToString();
    }

    private async Task<ReadResult> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            if (read.IsCompleted || read.Buffer.Length >= MaxHeaderBytes || read.Buffer.PositionOf((byte)'\n') is not null)
            {
                return read;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    // A file that was cut off ends in a block that is shorter than it says: what there is of it is given.
    private async Task<byte[]> ReadBlockAsync(int length, CancellationToken cancellationToken)
    {
        if (length == 0)
        {
            return [];
        }

        var read = await input.ReadAtLeastAsync(length, cancellationToken);
        var block = read.Buffer.Slice(0, Math.Min(length, read.Buffer.Length));
        var bytes = block.ToArray();
        input.AdvanceTo(block.End);
        return bytes;
    }

    private async Task PassOverAsync(long length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            var read = await input.ReadAsync(cancellationToken);
            var passed = Math.Min(length, read.Buffer.Length);
            input.AdvanceTo(read.Buffer.GetPosition(passed));
            length -= passed;
            if (read.IsCompleted && passed == 0)
            {
                return;
            }
        }
    }

    private static bool StartsRecord(ReadOnlySequence<byte> buffer)
    {
        Span<byte> head = stackalloc byte[Version.Length];
        if (buffer.Length < head.Length)
        {
            return false;
        }

        buffer.Slice(0, head.Length).CopyTo(head);
        return head.SequenceEqual(Version);
    }

    private static SequencePosition AfterLine(ReadOnlySequence<byte> buffer) =>
        buffer.PositionOf((byte)'\n') is { } end ? buffer.GetPosition(1, end) : buffer.End;
}
