using System.Text;
using CsCheck;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Kernel.UnitTests.Ids;

public sealed class StableHashTests
{
    // sha256("") = e3b0c44298fc1c14..., whose RFC 4648 base32 begins 4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ.
    [Fact]
    public void Base32_EmptyText_IsTheKnownDigest()
    {
        Assert.Equal("a4oymiquy7qobjgx36tej", StableHash.Base32("", "a", 20));
        Assert.Equal("4oymiquy7qobjgx36tejs35zeqt24qpemsnzgtfeswmrw6csxbk", StableHash.Base32("", "", StableHash.MaxChars));
    }

    [Fact]
    public void Base32_TextAndItsBytes_Agree() =>
        Gen.String.Sample(text => StableHash.Base32(text, "s", 20) == StableHash.Base32(Encoding.UTF8.GetBytes(text).AsSpan(), "s", 20));

    [Fact]
    public void Base32_AnyText_IsAResourceId() =>
        Gen.Select(Gen.String, Gen.Int[1, StableHash.MaxChars]).Sample((text, chars) =>
            ArticleId.Parse(StableHash.Base32(text, "a", chars)).Value.Length == chars + 1);

    [Theory]
    [InlineData(0)]
    [InlineData(StableHash.MaxChars + 1)]
    public void Base32_ImpossibleLength_Throws(int chars) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StableHash.Base32("x", "a", chars));
}
