using System.Text;
using CsCheck;
using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.UnitTests.Fetching;

public sealed class RobotsReaderTests
{
    private static readonly string[] Pieces =
    [
        "User-agent:", "Disallow:", "Allow:", "Crawl-delay:", "*", "$", "/", "%", "%4", "\n", "\r", "NewsdeskBot", "#", ":", " ", "\uFEFF",
    ];

    private const string Us = "NewsdeskBot";

    [Theory]
    [InlineData("/", "/fish", true)]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/fishheads/yummy.html", true)]
    [InlineData("/fish", "/fish?id=anything", true)]
    [InlineData("/fish", "/Fish.asp", false)]
    [InlineData("/fish", "/catfish", false)]
    [InlineData("/fish*", "/fish", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/fish/", "/fish/salmon.htm", true)]
    [InlineData("/*.php", "/index.php", true)]
    [InlineData("/*.php", "/folder/filename.php?parameters", true)]
    [InlineData("/*.php", "/", false)]
    [InlineData("/*.php$", "/filename.php", true)]
    [InlineData("/*.php$", "/filename.php5", false)]
    [InlineData("/*.php$", "/filename.php/", false)]
    [InlineData("/*.php$", "/a.php/b.php", true)]
    [InlineData("/fish*.php", "/fishheads/catfish.php?parameters", true)]
    [InlineData("/fish*.php", "/Fish.PHP", false)]
    [InlineData("*.pdf", "/a/b.pdf", true)]
    [InlineData("fish", "/fish", true)]
    [InlineData("/$", "/", true)]
    [InlineData("/$", "/page", false)]
    [InlineData("/a$b", "/a$b", true)]
    [InlineData("/a$b", "/a", false)]
    [InlineData("/a**b***c", "/a-b-c", true)]
    [InlineData("/a*b*c", "/acb", false)]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", true)]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-b.html", false)]
    [InlineData("/path/foo-%24", "/path/foo-$", true)]
    [InlineData("/\u00FC", "/%C3%BC", true)]
    [InlineData("/%c3%bc", "/\u00FC", true)]
    [InlineData("/a%62", "/ab", true)]
    [InlineData("/a%2fb", "/a/b", false)]
    [InlineData("/a%2fb", "/a%2Fb", true)]
    [InlineData("/a%zz", "/a%zz", true)]
    [InlineData("", "/fish", false)]
    public void Allows_Pattern_MatchesFromTheStartOfPathAndQuery(string pattern, string path, bool isMatched)
    {
        var rules = Read($"User-agent: *\nDisallow: {pattern}");

        Assert.Equal(!isMatched, rules.Allows(UrlOf(path)));
    }

    [Theory]
    [InlineData("/p", "/", "/page", true)]
    [InlineData("/folder", "/folder", "/folder/page", true)]
    [InlineData("/page", "/*.htm", "/page.htm", false)]
    [InlineData("/$", "/", "/", true)]
    [InlineData("/", "/$", "/", false)]
    [InlineData("/$", "/", "/page.htm", false)]
    [InlineData("/*/a", "/x/", "/x/a", true)]
    public void Allows_TwoRules_TheLongerWinsAndAllowingWinsATie(string allow, string disallow, string path, bool isAllowed)
    {
        Assert.Equal(isAllowed, Read($"User-agent: *\nDisallow: {disallow}\nAllow: {allow}").Allows(UrlOf(path)));
        Assert.Equal(isAllowed, Read($"User-agent: *\nAllow: {allow}\nDisallow: {disallow}").Allows(UrlOf(path)));
    }

    [Theory]
    [InlineData("User-agent: newsdeskbot\nDisallow: /", false)]
    [InlineData("User-agent: NewsdeskBot/2.1\nDisallow: /", false)]
    [InlineData("User-agent: Newsdesk\nDisallow: /", true)]
    [InlineData("User-agent: NewsdeskBotPlus\nDisallow: /", true)]
    [InlineData("User-agent: other\nDisallow: /", true)]
    [InlineData("User-agent: *\nDisallow: /", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: NewsdeskBot\nDisallow:", true)]
    [InlineData("User-agent: NewsdeskBot\nAllow: /\n\nUser-agent: *\nDisallow: /", true)]
    [InlineData("User-agent: NewsdeskBot\nUser-agent: other\nDisallow: /", false)]
    [InlineData("User-agent: NewsdeskBot\nSitemap: https://a.example/s.xml\nUser-agent: other\nDisallow: /", false)]
    [InlineData("User-agent: NewsdeskBot\nDisallow: /a\nUser-agent: other\nDisallow: /x", true)]
    [InlineData("User-agent: NewsdeskBot\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: NewsdeskBot\nDisallow: /x", false)]
    [InlineData("Disallow: /", true)]
    [InlineData("", true)]
    [InlineData("<html><body>Not found: /</body></html>", true)]
    public void Allows_Groups_OursElseThoseForAll(string file, bool isAllowed) => Assert.Equal(isAllowed, Read(file).Allows(UrlOf("/x")));

    [Theory]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /")]
    [InlineData("User-agent: *\rDisallow: /")]
    [InlineData("User-agent: *\r\nDisallow: /\r\n")]
    [InlineData("  USER-AGENT\t:\t*  # all\n\n # comment\n\ndisallow :/ # everything")]
    [InlineData("User-agent: *\nUnknown: line\nno colon\nDisallow: /")]
    public void Read_WhatPeopleWrite_IsUnderstood(string file) => Assert.False(Read(file).Allows(UrlOf("/x")));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10", 10.0)]
    [InlineData("User-agent: *\nCrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: 1e9", null)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999", 86_400.0)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: other\nCrawl-delay: 10", null)]
    [InlineData("Crawl-delay: 10", null)]
    [InlineData("User-agent: *\nCrawl-delay: 10\nUser-agent: NewsdeskBot\nDisallow: /", null)]
    public void CrawlDelay_OfOurGroup_IsRead(string file, double? seconds) => Assert.Equal(seconds, Read(file).CrawlDelay?.TotalSeconds);

    [Fact]
    public void Read_LongFile_EndsAt500Kibibytes()
    {
        var comment = string.Concat(Enumerable.Repeat("# nothing\n", 51_100));
        var file = $"User-agent: *\nDisallow: /before\n{comment}Disallow: /within\n{new string('#', 2_000)}\nDisallow: /after";

        var rules = Read(file);

        Assert.False(rules.Allows(UrlOf("/before")));
        Assert.False(rules.Allows(UrlOf("/within")));
        Assert.True(rules.Allows(UrlOf("/after")));
    }

    [Fact]
    public void Allows_RobotsItself_Always() => Assert.True(Read("User-agent: *\nDisallow: /").Allows(UrlOf("/robots.txt")));

    [Fact]
    public void Read_AnyBytes_DoesNotThrow()
    {
        var pieces = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Select(Encoding.UTF8.GetBytes);
        Gen.OneOf(pieces, Gen.Byte.Array[0, 6]).Array[0, 30].Select(parts => parts.SelectMany(part => part).ToArray()).Sample(
            file =>
            {
                var rules = RobotsReader.Read(file, Us);
                _ = rules.Allows(UrlOf("/a*b$c"));
            },
            iter: 5_000);
    }

    private static RobotsRules Read(string file) => RobotsReader.Read(Encoding.UTF8.GetBytes(file), Us);

    private static Uri UrlOf(string path) => new("https://a.example" + path);
}
