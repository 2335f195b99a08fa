using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Platform.Paging;

/// <summary>
/// Opaque page tokens: where the next page begins, bound to the request that asked for it. A token continues only a
/// request whose fields are the same, <c>page_size</c> aside.
/// </summary>
public static class PageTokens
{
    private const int SealLength = 12;
    private const string TokenField = "page_token";
    private const string SizeField = "page_size";

    /// <param name="request">The list request being answered.</param>
    /// <param name="position">The sort key of the last item of this page, part by part.</param>
    public static string Encode(IMessage request, params IReadOnlyList<string> position)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(position);
        using var buffer = new MemoryStream();
        using (var output = new CodedOutputStream(buffer, leaveOpen: true))
        {
            foreach (var part in position)
            {
                output.WriteString(part);
            }
        }

        var body = buffer.ToArray();
        return Base64Url.EncodeToString([.. Seal(request, body), .. body]);
    }

    /// <summary>Reads the <c>page_token</c> of a request: the position given to <see cref="Encode"/>, or null when the request asks for the first page.</summary>
    /// <exception cref="DomainException">The token was changed, or belongs to another request.</exception>
    public static PagePosition? Decode(IMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var token = (string)request.Descriptor.FindFieldByName(TokenField).Accessor.GetValue(request);
        if (token.Length == 0)
        {
            return null;
        }

        if (!Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token) is not { Length: >= SealLength } bytes)
        {
            throw Refusal();
        }

        var body = bytes[SealLength..];
        if (!bytes.AsSpan(0, SealLength).SequenceEqual(Seal(request, body)))
        {
            throw Refusal();
        }

        return new PagePosition(ReadParts(body));
    }

    /// <summary>The one answer to a token that this request cannot go on from.</summary>
    internal static DomainException Refusal() =>
        new(DomainErrorKind.Invalid, ErrorReasons.PageTokenInvalid, "The page token belongs to another request; start again without one.")
        {
            Violations = [new FieldViolation(TokenField, "Must be the next_page_token of an otherwise equal request.")],
        };

    private static List<string> ReadParts(byte[] body)
    {
        try
        {
            var parts = new List<string>();
            using var input = new CodedInputStream(body);
            while (!input.IsAtEnd)
            {
                parts.Add(input.ReadString());
            }

            return parts;
        }
        catch (InvalidProtocolBufferException)
        {
            // The seal is right and the content is not: nothing that Encode makes.
            throw Refusal();
        }
    }

    // Not a secret: it finds accidents and mixed-up requests. A position is a sort key, never a permission.
    private static byte[] Seal(IMessage request, byte[] body)
    {
        var arguments = request.Descriptor.Parser.ParseFrom(request.ToByteString());
        foreach (var field in arguments.Descriptor.Fields.InDeclarationOrder())
        {
            if (field.Name is TokenField or SizeField)
            {
                field.Accessor.Clear(arguments);
            }
        }

        var name = Encoding.UTF8.GetBytes(request.Descriptor.FullName);
        return SHA256.HashData([.. name, 0, .. SHA256.HashData(arguments.ToByteArray()), .. body])[..SealLength];
    }
}
