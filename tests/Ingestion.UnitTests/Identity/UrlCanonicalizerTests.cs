using CsCheck;
using Newsdesk.Articles.Identity;

namespace Newsdesk.Articles.UnitTests.Identity;

public sealed class UrlCanonicalizerTests
{
    [Theory]
    [InlineData("https://www.example.org/news/a-1", "example.org/news/a-1")]
    [InlineData("http://example.org/news/a-1/", "example.org/news/a-1")]
    [InlineData("HTTPS://WWW.Example.ORG:443/news/a-1#comments", "example.org/news/a-1")]
    [InlineData("https://m.example.org/news/a-1?utm_source=x&utm_medium=y&fbclid=z", "example.org/news/a-1")]
    [InlineData("https://mobile.example.org/news/./b/../a-1", "example.org/news/a-1")]
    [InlineData("https://amp.example.org/news/a-1", "example.org/news/a-1")]
    [InlineData("https://www.example.org/amp/news/a-1", "example.org/news/a-1")]
    [InlineData("https://www.example.org/news/amp/a-1", "example.org/news/a-1")]
    [InlineData("https://www.example.org/news/a-1/amp/", "example.org/news/a-1")]
    [InlineData("https://www.example.org/news/a-1.amp.html?outputType=amp", "example.org/news/a-1")]
    [InlineData("https://www-example-org.cdn.ampproject.org/c/s/www.example.org/news/a-1", "example.org/news/a-1")]
    [InlineData("https://www.google.com/amp/s/www.example.org/news/a-1", "example.org/news/a-1")]
    [InlineData("https://www.example.org/news/a-1/index.html", "example.org/news/a-1")]
    public void TryCanonicalize_OtherAddressesOfOneArticle_HaveOneKey(string url, string key)
    {
        Assert.Equal(key, Canonical(url).Key);
    }

    [Theory]
    [InlineData("https://example.org/story?id=1", "https://example.org/story?id=2")]
    [InlineData("https://example.org/Story", "https://example.org/story")]
    [InlineData("https://example.org:8443/a", "https://example.org/a")]
    [InlineData("https://edition.example.org/a", "https://example.org/a")]
    [InlineData("https://example.org/a%2Fb", "https://example.org/a/b")]
    public void TryCanonicalize_DifferentArticles_HaveDifferentKeys(string left, string right)
    {
        Assert.NotEqual(Canonical(left).Key, Canonical(right).Key);
    }

    [Fact]
    public void TryCanonicalize_ParametersInAnotherOrder_HaveOneKeyAndKeepTheirAddress()
    {
        var first = Canonical("http://www.example.org/a?b=2&a=1&ref=home");
        var second = Canonical("http://www.example.org/a?a=1&b=2");

        Assert.Equal(first.Key, second.Key);
        Assert.Equal("http://www.example.org/a?b=2&a=1", first.Address);
    }

    [Theory]
    [InlineData("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe")]
    [InlineData("https://example.org/%7euser/%2fx", "https://example.org/~user/%2Fx")]
    [InlineData("https://example.org./a", "https://example.org/a")]
    [InlineData("  https://example.org/a\n", "https://example.org/a")]
    public void TryCanonicalize_OddSpelling_IsWrittenOneWay(string url, string address)
    {
        Assert.Equal(address, Canonical(url).Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("//example.org/a")]
    [InlineData("/news/a")]
    [InlineData("ftp://example.org/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@example.org/a")]
    [InlineData("https://intranet/a")]
    [InlineData("https://a..example.org/a")]
    [InlineData("http://xn--a\u00FC.example/a")]
    [InlineData("https://")]
    public void TryCanonicalize_NoArticleAddress_IsRefusedWithAReason(string url)
    {
        Assert.False(UrlCanonicalizer.Default.TryCanonicalize(url, out _, out var problem));
        Assert.StartsWith("must", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryCanonicalize_ItsOwnAddress_IsUnchanged()
    {
        Gen.Select(Gen.String[Gen.Char["abc-%/.?&=ü"], 0, 30], Gen.OneOf(Gen.Const("www."), Gen.Const("m."), Gen.Const("amp."), Gen.Const("")))
            .Select((tail, prefix) => $"https://{prefix}example.org/{tail}")
            .Sample(url =>
            {
                if (UrlCanonicalizer.Default.TryCanonicalize(url, out var once, out _))
                {
                    var twice = Canonical(once.Address);
                    Assert.Equal(once, twice);
                }
            });
    }

    private static CanonicalUrl Canonical(string url)
    {
        Assert.True(UrlCanonicalizer.Default.TryCanonicalize(url, out var canonical, out var problem), problem);
        return canonical;
    }
}
