using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Sources.Schedule;

/// <summary>
/// Waits longer after each failure in a row: doubled each time, up to the longest interval, with a jitter that keeps sources which failed together from coming back together.
/// </summary>
public static class Backoff
{
    private const int MostDoublings = 30;

    /// <param name="source">With the count it decides the jitter, so that a wait is the same on every replica.</param>
    /// <param name="failures">Failures in a row, from 1.</param>
    /// <param name="interval">The interval while the source was well; the first wait is one to one and a half of it.</param>
    /// <param name="longest">The longest wait.</param>
    public static TimeSpan Delay(SourceId source, int failures, TimeSpan interval, TimeSpan longest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(failures);
        // Half at most: less than the next doubling, so that waits never shrink.
        var factor = Math.Pow(2, Math.Min(failures - 1, MostDoublings)) * (1 + (JitterOf(source, failures) / 2));
        return factor >= longest / interval ? longest : interval * factor;
    }

    // In [0, 1), a hash in place of a random number.
    private static double JitterOf(SourceId source, int failures)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{source.Value}/{failures}")), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / (uint.MaxValue + 1.0);
    }
}
