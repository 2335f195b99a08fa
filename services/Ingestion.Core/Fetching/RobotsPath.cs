using System.Globalization;
using System.Text;

namespace Newsdesk.Articles.Fetching;

/// <summary>Brings paths to one spelling, so that <c>/a%62</c> and <c>/ab</c> meet, and <c>/ü</c> and <c>/%C3%BC</c>.</summary>
internal static class RobotsPath
{
    private const int EscapeLength = 3;

    /// <summary>Decodes escapes of letters, digits and <c>-._~</c>, writes the others in capitals, escapes what is not ASCII, and <c>*</c> and <c>$</c> where they mean themselves.</summary>
    public static string Normalize(string path)
    {
        if (!path.AsSpan().ContainsAnyExceptInRange('!', '~') && !path.AsSpan().ContainsAny("%*$"))
        {
            return path;
        }

        var normal = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < path.Length;)
        {
            if (path[i] == '%' && i + EscapeLength <= path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                Append(normal, value, isEscaped: !IsUnreserved(value));
                i += EscapeLength;
            }
            else if (path[i] is > ' ' and <= '~' and not '*' and not '$' and not '%')
            {
                normal.Append(path[i++]);
            }
            else
            {
                Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var length);
                foreach (var one in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    Append(normal, one, isEscaped: true);
                }

                i += length;
            }
        }

        return normal.ToString();
    }

    private static void Append(StringBuilder normal, byte value, bool isEscaped)
    {
        if (isEscaped)
        {
            normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
        else
        {
            normal.Append((char)value);
        }
    }

    private static bool IsUnreserved(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';
}
