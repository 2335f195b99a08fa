using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.UnitTests.Fetching;

public sealed class RedirectChainTests
{
    private const int Max = 5;

    private static readonly AddressPolicy Policy = new(new FetchOptions());

    [Theory]
    [InlineData("https://b.example/y?z", "https://b.example/y?z")]
    [InlineData("/y", "https://a.example/y")]
    [InlineData("y#part", "https://a.example/dir/y")]
    [InlineData("?page=2", "https://a.example/dir/x?page=2")]
    [InlineData("//b.example", "https://b.example/")]
    [InlineData(" ../y ", "https://a.example/y")]
    [InlineData("/\u00FC", "https://a.example/%C3%BC")]
    public void TryFollow_Location_IsReadFromWhereItStands(string location, string expected)
    {
        var chain = new RedirectChain(new Uri("https://a.example/dir/x"), Policy, Max);

        Assert.True(chain.TryFollow(302, location, out _, out _));
        Assert.Equal(expected, chain.Current.AbsoluteUri);
    }

    [Theory]
    [InlineData("301", "https://a.example/1")]
    [InlineData("301 308", "https://a.example/2")]
    [InlineData("302", null)]
    [InlineData("302 301", null)]
    [InlineData("301 302 301", "https://a.example/1")]
    [InlineData("308 307 303", "https://a.example/1")]
    public void Moved_Chain_IsTheEndOfItsPermanentBeginning(string statuses, string? moved)
    {
        var chain = new RedirectChain(new Uri("https://a.example/0"), Policy, Max);

        var i = 0;
        foreach (var status in statuses.Split(' '))
        {
            Assert.True(chain.TryFollow(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), $"/{++i}", out _, out _));
        }

        Assert.Equal(moved, chain.Moved?.AbsoluteUri);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("https://", false)]
    [InlineData("http://b.example/", false)]
    [InlineData("https://a.example/x", false)]
    [InlineData("#elsewhere", false)]
    [InlineData("https://10.0.0.1/", true)]
    [InlineData("https://a.example:8080/", true)]
    [InlineData("https://a:b@b.example/", true)]
    [InlineData("ftp://b.example/", true)]
    [InlineData("mailto:a@b.example", true)]
    public void TryFollow_WhereWeDoNotGo_IsToldApart(string? location, bool isRefused)
    {
        var chain = new RedirectChain(new Uri("https://a.example/x"), Policy, Max);

        Assert.False(chain.TryFollow(301, location, out var problem, out var refused));
        Assert.Equal(isRefused, refused);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
        Assert.Null(chain.Moved);
    }

    [Fact]
    public void TryFollow_TooManyTimes_Ends()
    {
        var chain = new RedirectChain(new Uri("https://a.example/0"), Policy, Max);

        var followed = Enumerable.Range(1, 100).TakeWhile(i => chain.TryFollow(302, $"/{i}", out _, out _)).Count();

        Assert.Equal(Max, followed);
    }

    [Fact]
    public void TryFollow_FromHttpToHttps_IsFollowed()
    {
        var chain = new RedirectChain(new Uri("http://a.example/"), Policy, Max);

        Assert.True(chain.TryFollow(301, "https://a.example/", out _, out _));
        Assert.Equal("https://a.example/", chain.Moved?.AbsoluteUri);
    }
}
