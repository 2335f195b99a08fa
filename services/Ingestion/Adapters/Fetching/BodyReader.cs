using System.Buffers;
using System.IO.Compression;
using System.Net.Http.Headers;
using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Reads a body whole and unpacks it, never more than is wanted of either.</summary>
internal sealed class BodyReader(FetchOptions options) : IDisposable
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Codings applied one after the other; nobody needs two.</summary>
    private const int MaxCodings = 3;

    /// <summary>Below this a body may unpack to anything: an empty page packs well.</summary>
    private const int HarmlessBytes = 1_000_000;

    private readonly SemaphoreSlim _slots = new(options.MaxConcurrentBodies);

    /// <exception cref="FetchException">It is too large, or its compression is broken.</exception>
    public async Task<WholeBody> ReadAsync(HttpContent content, Wanted wanted, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > wanted.MaxBytes && !wanted.IsCut)
        {
            throw TooLarge($"It says that it has {content.Headers.ContentLength} bytes; at most {wanted.MaxBytes} are read.");
        }

        await _slots.WaitAsync(cancellationToken);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            var packed = await ReadAsync(stream, wanted, cancellationToken);
            return new WholeBody(Unpack(packed, CodingsOf(content.Headers), wanted), packed.Length, content.Headers);
        }
        catch (InvalidDataException broken)
        {
            throw new FetchException(WebProblem.BadAnswer, "Its compression is broken.", broken);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();

    private static async Task<byte[]> ReadAsync(Stream stream, Wanted wanted, CancellationToken cancellationToken)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            using var body = new MemoryStream();
            int count;
            while ((count = await stream.ReadAsync(chunk, cancellationToken)) > 0)
            {
                if (!TryAppend(body, chunk.AsSpan(0, count), wanted))
                {
                    break;
                }
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private byte[] Unpack(byte[] body, IReadOnlyList<string> codings, Wanted wanted)
    {
        var received = body.Length;
        foreach (var coding in codings)
        {
            body = coding switch
            {
                // Some servers say gzip of what they did not pack.
                "GZIP" or "X-GZIP" => IsGzip(body) ? Unpack(body, Gzip, received, wanted) : body,
                "DEFLATE" => Unpack(body, IsZlib(body) ? Zlib : Deflate, received, wanted),
                "BR" => Unpack(body, Brotli, received, wanted),
                _ => throw new FetchException(WebProblem.BadAnswer, "It is packed in a way that was not asked for."),
            };
        }

        // A sitemap is often a file that is packed itself.
        return IsGzip(body) ? Unpack(body, Gzip, received, wanted) : body;
    }

    private byte[] Unpack(byte[] packed, Func<Stream, Stream> decoder, int received, Wanted wanted)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        using var body = new MemoryStream();
        try
        {
            using var stream = decoder(new MemoryStream(packed));
            int count;
            while ((count = stream.Read(chunk)) > 0 && TryAppend(body, chunk.AsSpan(0, count), wanted))
            {
                if (body.Length > HarmlessBytes && body.Length / options.MaxCompressionRatio > received)
                {
                    throw TooLarge($"It unpacks to more than {options.MaxCompressionRatio} times its size.");
                }
            }
        }
        catch (InvalidDataException) when (wanted.IsCut)
        {
            // The end was cut off: what came before it counts.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return body.ToArray();
    }

    private static bool TryAppend(MemoryStream body, ReadOnlySpan<byte> bytes, Wanted wanted)
    {
        var room = wanted.MaxBytes - (int)body.Length;
        if (bytes.Length > room && !wanted.IsCut)
        {
            throw TooLarge($"It has more than {wanted.MaxBytes} bytes.");
        }

        body.Write(bytes[..Math.Min(bytes.Length, room)]);
        return bytes.Length <= room;
    }

    // The last coding was applied last, so it comes off first.
    private static List<string> CodingsOf(HttpContentHeaders headers)
    {
        List<string> codings = headers.NonValidated.TryGetValues("Content-Encoding", out var values)
            ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(coding => coding.ToUpperInvariant()).Where(coding => coding != "IDENTITY").Reverse()]
            : [];
        return codings.Count <= MaxCodings ? codings : throw new FetchException(WebProblem.BadAnswer, $"It is packed {codings.Count} times.");
    }

    private static bool IsGzip(byte[] body) => body is [0x1F, 0x8B, ..];

    // RFC 1950: the method is 8, and the first two bytes are a multiple of 31. Many servers send the bare stream instead.
    private static bool IsZlib(byte[] body) => body is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;

    private static GZipStream Gzip(Stream packed) => new(packed, CompressionMode.Decompress);

    private static ZLibStream Zlib(Stream packed) => new(packed, CompressionMode.Decompress);

    private static DeflateStream Deflate(Stream packed) => new(packed, CompressionMode.Decompress);

    private static BrotliStream Brotli(Stream packed) => new(packed, CompressionMode.Decompress);

    private static FetchException TooLarge(string message) => new(WebProblem.TooLarge, message);
}
