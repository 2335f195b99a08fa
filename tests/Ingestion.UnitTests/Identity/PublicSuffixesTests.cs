using CsCheck;
using Newsdesk.Articles.Identity;

namespace Newsdesk.Articles.UnitTests.Identity;

public sealed class PublicSuffixesTests
{
    [Theory]
    [InlineData("www.example.com", "example.com")]
    [InlineData("news.bbc.co.uk", "bbc.co.uk")]
    [InlineData("a.b.example.co.jp", "example.co.jp")]
    [InlineData("www.city.kawasaki.jp", "city.kawasaki.jp")]
    [InlineData("a.b.c.kawasaki.jp", "b.c.kawasaki.jp")]
    [InlineData("www.ck", "www.ck")]
    [InlineData("news.example.unheard-of", "example.unheard-of")]
    [InlineData("one.blogspot.com", "one.blogspot.com")]
    [InlineData("www.xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn")]
    public void RegistrableDomain_Host_IsTheSuffixAndOneLabel(string host, string domain)
    {
        Assert.Equal(domain, PublicSuffixes.Default.RegistrableDomain(host).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("com")]
    [InlineData("co.uk")]
    [InlineData("blogspot.com")]
    [InlineData("anything.ck")]
    [InlineData("localhost")]
    [InlineData("192.0.2.1")]
    [InlineData("[2001:db8::1]")]
    public void RegistrableDomain_NothingRegistered_IsEmpty(string host)
    {
        Assert.True(PublicSuffixes.Default.RegistrableDomain(host).IsEmpty);
    }

    [Theory]
    [InlineData("money.cnn.com", "www.cnn.com", true)]
    [InlineData("localhost", "localhost", true)]
    [InlineData("one.blogspot.com", "two.blogspot.com", false)]
    [InlineData("one.co.uk", "two.co.uk", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void AreOneSite_TwoHosts_FollowTheRegisteredName(string host, string other, bool expected)
    {
        Assert.Equal(expected, PublicSuffixes.Default.AreOneSite(host, other));
    }

    [Fact]
    public void RegistrableDomain_AnyLabels_EndsTheHostAndKeepsItsOwn() => Gen.String[Gen.Char["abcomukjp.-"], 0, 40].Sample(host =>
    {
        var domain = PublicSuffixes.Default.RegistrableDomain(host).ToString();

        Assert.EndsWith(domain, host, StringComparison.Ordinal);
        Assert.Equal(domain, PublicSuffixes.Default.RegistrableDomain(domain).ToString());
    });
}
