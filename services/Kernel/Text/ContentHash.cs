using System.Security.Cryptography;
using System.Text;

namespace Newsdesk.Kernel.Text;

/// <summary>The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    private const int StackLimit = 1024;

    public static string Of(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = length > StackLimit ? System.Buffers.ArrayPool<byte>.Shared.Rent(length) : null;
        var bytes = rented ?? stackalloc byte[StackLimit];
        var written = Encoding.UTF8.GetBytes(text, bytes);
        SHA256.HashData(bytes[..written], hash);
        if (rented is not null)
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        }

        return Convert.ToHexStringLower(hash);
    }
}
