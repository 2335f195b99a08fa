using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Newsdesk.Articles.Ingest;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Import;

/// <summary>
/// Reads JSON Lines as they arrive. A line that cannot be read is reported with its number and the rest goes on; at most one line is held in memory, and of a line
/// beyond the limit nothing.
/// </summary>
public static class JsonLinesReader
{
    /// <summary>Room for the longest page that is taken, with every character escaped as JSON may.</summary>
    public const int MaxLineBytes = 20 * 1024 * 1024;

    private const byte LineFeed = (byte)'\n';

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<IngestItem> ReadAsync(
        PipeReader input,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        int maxLineBytes = MaxLineBytes)
    {
        ArgumentNullException.ThrowIfNull(input);

        var number = 0L;
        var isTooLong = false;
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (TryTakeLine(ref buffer, read.IsCompleted, out var line))
            {
                number++;
                yield return isTooLong || line.Length > maxLineBytes ? TooLong(number, maxLineBytes) : ReadLine(number, line);
                isTooLong = false;
            }

            // The rest of a line that is too long is passed over as it comes.
            if (buffer.Length > maxLineBytes)
            {
                isTooLong = true;
                buffer = buffer.Slice(buffer.End);
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                if (isTooLong)
                {
                    yield return TooLong(number + 1, maxLineBytes);
                }

                yield break;
            }
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> buffer, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf(LineFeed) is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = buffer;
        if (!isLast || buffer.IsEmpty)
        {
            return false;
        }

        buffer = buffer.Slice(buffer.End);
        return true;
    }

    private static IngestItem ReadLine(long number, ReadOnlySequence<byte> line)
    {
        if (number == 1 && StartsWithMark(line))
        {
            line = line.Slice(ByteOrderMark.Length);
        }

        return IsBlank(line) ? new IngestItem(number, null) : JsonRecord.Read(number, line);
    }

    private static bool StartsWithMark(ReadOnlySequence<byte> line)
    {
        Span<byte> head = stackalloc byte[ByteOrderMark.Length];
        if (line.Length < head.Length)
        {
            return false;
        }

        line.Slice(0, head.Length).CopyTo(head);
        return head.SequenceEqual(ByteOrderMark);
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }

    private static IngestItem TooLong(long number, int maxLineBytes) =>
        new(number, null, new FieldViolation("submission", $"The line has more than {maxLineBytes} bytes."));
}
