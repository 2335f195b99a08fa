using System.Net;
using CsCheck;
using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.UnitTests.Fetching;

public sealed class AddressPolicyTests
{
    private static readonly string[] Pieces =
    [
        "http://", "https:", "//", "\\", "@", ":", "/", "[", "]", "%", "0x7f", "127.0.0.1", "::1", "\u3002", "\uFF11", "xn--", "\u00FC", "\uD800", ".", "#", "?", "\0", " ",
    ];

    private static readonly AddressPolicy Policy = new(new FetchOptions());

    [Theory]
    [InlineData("http://www.example.org", "http://www.example.org/")]
    [InlineData(" HTTPS://WWW.Example.ORG:443/a?b#c ", "https://www.example.org/a?b")]
    [InlineData("http://example.org./", "http://example.org./")]
    [InlineData("http://m\u00FCnchen.example/\u00FC", "http://m\u00FCnchen.example/%C3%BC")]
    [InlineData("http://8.8.8.8/", "http://8.8.8.8/")]
    [InlineData("http://[2606:4700::1111]/", "http://[2606:4700::1111]/")]
    [InlineData("http://1.example.org:443/", "http://1.example.org:443/")]
    public void TryParse_PublicAddress_IsTakenWithoutItsFragment(string url, string expected)
    {
        Assert.True(Policy.TryParse(url, out var uri, out _));
        Assert.Equal(expected, uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("http:///path")]
    [InlineData("http://..")]
    [InlineData("http://a..b/")]
    [InlineData("http://example.1/")]
    [InlineData("http://example.0x1f/")]
    [InlineData("http://example.org:0/")]
    [InlineData("http://example.org:8080/")]
    [InlineData("http://a@example.org/")]
    [InlineData("http://:@example.org/")]
    [InlineData("http://xn--a\u00FC.example/")]
    [InlineData("//example.org/")]
    [InlineData("/path")]
    [InlineData("mailto:a@example.org")]
    [InlineData("data:text/html,x")]
    [InlineData("ws://example.org/")]
    public void TryParse_AnythingElse_IsRefusedWithAProblem(string url)
    {
        Assert.False(Policy.TryParse(url, out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void TryParse_LongAddress_IsRefused()
    {
        Assert.True(Policy.TryParse("http://example.org/" + new string('a', 2_000), out _, out _));
        Assert.False(Policy.TryParse("http://example.org/" + new string('a', 2_048), out _, out _));
    }

    [Fact]
    public void TryParse_AnyText_DoesNotThrow()
    {
        var pieces = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);
        Gen.OneOf(pieces, Gen.String).Array[0, 8].Select(string.Concat).Sample(
            text => Policy.TryParse(text, out var uri, out var problem) ? uri is not null && problem is null && uri.UserInfo.Length == 0 : problem is not null,
            iter: 20_000);
    }

    [Theory]
    [InlineData("1.1.1.1", true)]
    [InlineData("9.255.255.255", true)]
    [InlineData("11.0.0.0", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.64.0.0", false)]
    [InlineData("100.127.255.255", false)]
    [InlineData("100.128.0.0", true)]
    [InlineData("126.255.255.255", true)]
    [InlineData("128.0.0.0", true)]
    [InlineData("169.253.255.255", true)]
    [InlineData("169.255.0.0", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.0", false)]
    [InlineData("172.32.0.0", true)]
    [InlineData("192.0.0.192", false)]
    [InlineData("192.0.1.0", true)]
    [InlineData("192.167.255.255", true)]
    [InlineData("198.17.255.255", true)]
    [InlineData("198.19.255.255", false)]
    [InlineData("198.20.0.0", true)]
    [InlineData("223.255.255.255", true)]
    [InlineData("239.255.255.255", false)]
    [InlineData("240.0.0.1", false)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("2001:200::1", true)]
    [InlineData("2001:1ff::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:808:808::1", false)]
    [InlineData("3ffe::1", true)]
    [InlineData("3fff:fff::1", false)]
    [InlineData("64:ff9b::8.8.8.8", true)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("64:ff9b:1::8.8.8.8", false)]
    [InlineData("::8.8.8.8", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("5f00::1", false)]
    [InlineData("100::1", false)]
    public void ProblemOf_Address_IsNoneExactlyWhenPublic(string address, bool isPublic) =>
        Assert.Equal(isPublic, Policy.ProblemOf(IPAddress.Parse(address)) is null);

    [Fact]
    public void ProblemOf_AllowedRange_IsNoneWithinItAlone()
    {
        var policy = new AddressPolicy(new FetchOptions { AllowedRanges = { "10.1.0.0/16", "fd00:1::/32" } });

        Assert.Null(policy.ProblemOf(IPAddress.Parse("10.1.255.255")));
        Assert.Null(policy.ProblemOf(IPAddress.Parse("fd00:1::7")));
        Assert.NotNull(policy.ProblemOf(IPAddress.Parse("10.2.0.0")));
        Assert.NotNull(policy.ProblemOf(IPAddress.Parse("fd00:2::7")));
        Assert.NotNull(policy.ProblemOf(IPAddress.Parse("::ffff:10.1.0.1")));
        Assert.NotNull(policy.ProblemOf(IPAddress.Parse("64:ff9b::10.1.0.1")));
    }

    [Fact]
    public void ProblemOf_SeveralAddresses_OneThatIsNotPublicSpoilsThem()
    {
        Assert.Null(Policy.ProblemOf([IPAddress.Parse("8.8.8.8"), IPAddress.Parse("2606:4700::1111")]));
        Assert.NotNull(Policy.ProblemOf([IPAddress.Parse("8.8.8.8"), IPAddress.Parse("::1")]));
    }
}
