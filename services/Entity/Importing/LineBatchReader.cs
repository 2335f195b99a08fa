using SharpCompress.Common;

namespace Newsdesk.Entities.Importing;

/// <summary>Cuts a dump into batches of whole lines.</summary>
internal sealed class LineBatchReader(DumpStream dump, long position, int batchBytes = LineBatchReader.DefaultBatchBytes)
{
    /// <summary>The largest items of Wikidata have a few megabytes.</summary>
    public const int DefaultBatchBytes = 16 << 20;

    private const byte LineEnd = (byte)'\n';

    private byte[] _rest = [];

    public IEnumerable<LineBatch> Read()
    {
        var (tooLong, isInLongLine) = (0, false);
        while (true)
        {
            var buffer = new byte[batchBytes];
            _rest.CopyTo(buffer, 0);
            var length = _rest.Length + Fill(buffer.AsSpan(_rest.Length));
            if (length == 0)
            {
                yield break;
            }

            var isLast = length < batchBytes;
            var start = isInLongLine ? buffer.AsSpan(0, length).IndexOf(LineEnd) + 1 : 0;
            var end = isLast ? length : buffer.AsSpan(0, length).LastIndexOf(LineEnd) + 1;
            if (end == 0 || (isInLongLine && start == 0))
            {
                // A line longer than the buffer: what is read of it goes, and the rest of it when it is read.
                tooLong += isInLongLine ? 0 : 1;
                (isInLongLine, position, _rest, start, end) = (!isLast, position + length, [], 0, 0);
            }
            else
            {
                (isInLongLine, position, _rest) = (false, position + end, buffer[end..length]);
            }

            yield return new LineBatch(buffer.AsMemory(start, end - start), position, dump.ReadBytes, tooLong);
            tooLong = 0;
            if (isLast)
            {
                yield break;
            }
        }
    }

    private int Fill(Span<byte> buffer)
    {
        try
        {
            return dump.Content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (Exception damage) when (damage is SharpCompressException or EndOfStreamException)
        {
            throw new InvalidDataException($"The dump cannot be unpacked: {damage.Message} Fetch it again.", damage);
        }
    }
}
