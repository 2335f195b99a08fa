using System.Buffers.Binary;
using System.Buffers.Text;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Stories.Watching;

/// <summary>Tokens that a watch resumes after: a position among the publications.</summary>
internal static class ResumeToken
{
    private const byte Version = 1;

    public static string Write(long position)
    {
        Span<byte> bytes = stackalloc byte[1 + sizeof(long)];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], position);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The position; null when there is no token.</summary>
    /// <param name="token">As a caller sent it.</param>
    /// <param name="kept">The first and the last position that are kept.</param>
    public static long? Read(string token, (long First, long Last) kept)
    {
        if (token.Length == 0)
        {
            return null;
        }

        if (!Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token) is not [Version, .. { Length: sizeof(long) } bytes])
        {
            throw DomainException.Invalid(new FieldViolation("resume_token", "Must be the resume_token of an earlier change."));
        }

        var position = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return position >= kept.First - 1 && position <= kept.Last ? position : throw TooOld();
    }

    private static DomainException TooOld() =>
        new(DomainErrorKind.OutOfRange, "RESUME_TOKEN_TOO_OLD", "The resume token is older than the changes that are kept; list the stories and watch from now.");
}
