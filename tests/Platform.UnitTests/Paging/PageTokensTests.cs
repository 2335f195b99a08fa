using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Newsdesk.Articles.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Paging;

namespace Newsdesk.Platform.UnitTests.Paging;

public sealed class PageTokensTests
{
    private static readonly Gen<string[]> Positions = Gen.String.Where(part => !part.Any(char.IsSurrogate)).Array[0, 4];

    [Fact]
    public void Decode_EncodedPosition_RoundTrips() =>
        Positions.Sample(position =>
        {
            var request = new ListArticleRevisionsRequest { Parent = "articles/a1" };
            request.PageToken = PageTokens.Encode(request, position);
            return PageTokens.Decode(request)?.SequenceEqual(position) ?? false;
        });

    [Fact]
    public void Encode_AnyPosition_IsSafeInAUrl() =>
        Positions.Sample(position => PageTokens.Encode(new ListArticlesRequest(), position).All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));

    [Fact]
    public void Decode_NoToken_IsTheFirstPage() => Assert.Null(PageTokens.Decode(new ListArticlesRequest { PageSize = 10 }));

    [Fact]
    public void Decode_OtherPageSize_IsAccepted()
    {
        var token = PageTokens.Encode(new ListArticleRevisionsRequest { Parent = "articles/a1", PageSize = 10 }, "7");

        Assert.Equal<string>(["7"], PageTokens.Decode(new ListArticleRevisionsRequest { Parent = "articles/a1", PageSize = 99, PageToken = token }));
    }

    [Fact]
    public void Decode_OtherArguments_IsRefused()
    {
        var token = PageTokens.Encode(new ListArticleRevisionsRequest { Parent = "articles/a1" }, "7");

        AssertRefused(new ListArticleRevisionsRequest { Parent = "articles/a2", PageToken = token });
    }

    [Fact]
    public void Decode_OtherCall_IsRefused()
    {
        var token = PageTokens.Encode(new ListArticlesRequest(), "7");

        AssertRefused(new ListArticleRevisionsRequest { PageToken = token });
    }

    [Fact]
    public void Decode_OneBitChanged_IsRefused()
    {
        var request = new ListArticlesRequest();
        var token = Base64Url.DecodeFromChars(PageTokens.Encode(request, "position", "42"));

        Gen.Int[0, (token.Length * 8) - 1].Sample(bit =>
        {
            byte[] changed = [.. token];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertRefused(new ListArticlesRequest { PageToken = Base64Url.EncodeToString(changed) });
        });
    }

    [Fact]
    public void Decode_AnyText_IsRefusedAndNothingElse() =>
        Gen.String.Where(text => text.Length > 0 && !text.Any(char.IsSurrogate)).Sample(text => AssertRefused(new ListArticlesRequest { PageToken = text }));

    [Fact]
    public void Decode_SealedNonsense_IsRefused()
    {
        // A part of 127 bytes that is not there.
        byte[] body = [127, (byte)'a'];
        var name = Encoding.UTF8.GetBytes(ListArticlesRequest.Descriptor.FullName);
        var seal = SHA256.HashData([.. name, 0, .. SHA256.HashData([]), .. body])[..12];

        AssertRefused(new ListArticlesRequest { PageToken = Base64Url.EncodeToString([.. seal, .. body]) });
    }

    private static void AssertRefused(Google.Protobuf.IMessage request)
    {
        var refusal = Assert.Throws<DomainException>(() => PageTokens.Decode(request));
        Assert.Equal((DomainErrorKind.Invalid, ErrorReasons.PageTokenInvalid), (refusal.Kind, refusal.Reason));
        Assert.Equal("page_token", Assert.Single(refusal.Violations).Field);
    }
}
