using System.Security.Cryptography;
using System.Text;

namespace Newsdesk.Kernel.Ids;

/// <summary>Ids from content: the same input gives the same id on every machine and in every version.</summary>
public static class StableHash
{
    /// <summary>Characters that a SHA-256 can fill at five bits each.</summary>
    public const int MaxChars = 256 / BitsPerChar;

    private const int BitsPerChar = 5;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The prefix, then the first <paramref name="chars"/> characters of the SHA-256 in lower-case base32 (RFC 4648, no padding).</summary>
    public static string Base32(ReadOnlySpan<byte> content, string prefix, int chars)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(chars);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chars, MaxChars);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        Span<char> text = stackalloc char[chars];
        for (var i = 0; i < chars; i++)
        {
            text[i] = Alphabet[FiveBitsAt(digest, i * BitsPerChar)];
        }

        return string.Concat(prefix, text);
    }

    /// <summary>The same over the UTF-8 of a text.</summary>
    public static string Base32(string content, string prefix, int chars) =>
        Base32(Encoding.UTF8.GetBytes(content).AsSpan(), prefix, chars);

    private static int FiveBitsAt(ReadOnlySpan<byte> digest, int bit)
    {
        var index = bit / 8;
        var next = index + 1 < digest.Length ? digest[index + 1] : 0;
        var window = (digest[index] << 8) | next;
        return (window >> (16 - BitsPerChar - (bit % 8))) & 0x1F;
    }
}
