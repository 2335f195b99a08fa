using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

/// <summary>Each way in that was tried, and that it is closed: the server inside, which would answer, is never asked.</summary>
public sealed class SafetyTests
{
    [Theory]
    [InlineData("loopback", "http://127.0.0.1:{port}/", "loopback")]
    [InlineData("loopback, another of it", "http://127.8.8.8:{port}/", "loopback")]
    [InlineData("loopback by name", "http://localhost:{port}/", "loopback")]
    [InlineData("loopback with a root dot", "http://127.0.0.1.:{port}/", "unusual spelling")]
    [InlineData("a decimal number for a host", "http://2130706433:{port}/", "unusual spelling")]
    [InlineData("a hexadecimal number for a host", "http://0x7f000001:{port}/", "unusual spelling")]
    [InlineData("octal parts", "http://0177.0.0.01:{port}/", "unusual spelling")]
    [InlineData("hexadecimal parts", "http://0x7f.0x0.0x0.0x1:{port}/", "unusual spelling")]
    [InlineData("hexadecimal parts with a root dot", "http://0x7f.0x0.0x0.0x1.:{port}/", "unusual spelling")]
    [InlineData("parts left out", "http://127.1:{port}/", "unusual spelling")]
    [InlineData("wide digits", "http://\uFF11\uFF12\uFF17.0.0.1:{port}/", "unusual spelling")]
    [InlineData("circled digits", "http://\u2460\u2461\u2466.\u24EA.\u24EA.\u2460:{port}/", "")]
    [InlineData("wide dots", "http://127\u30020\u30020\u30021:{port}/", "unusual spelling")]
    [InlineData("this network", "http://0.0.0.0:{port}/", "of this network")]
    [InlineData("private 10", "http://10.0.0.1:{port}/", "private")]
    [InlineData("private 172", "http://172.31.255.254:{port}/", "private")]
    [InlineData("private 192", "http://192.168.1.1:{port}/", "private")]
    [InlineData("a cloud's metadata", "http://169.254.169.254/latest/meta-data/", "link-local")]
    [InlineData("another cloud's metadata", "http://100.100.100.200/latest/meta-data/", "carrier")]
    [InlineData("another cloud's metadata again", "http://168.63.129.16/metadata", "cloud")]
    [InlineData("metadata over IPv6", "http://[fd00:ec2::254]/latest/meta-data/", "private")]
    [InlineData("multicast", "http://224.0.0.251:{port}/", "multicast")]
    [InlineData("broadcast", "http://255.255.255.255:{port}/", "broadcast")]
    [InlineData("documentation", "http://203.0.113.7/", "documentation")]
    [InlineData("benchmarks", "http://198.18.0.1/", "benchmarks")]
    [InlineData("IPv6 loopback", "http://[::1]:{port}/", "loopback")]
    [InlineData("IPv6 unspecified", "http://[::]:{port}/", "unspecified")]
    [InlineData("IPv6 link-local with a zone", "http://[fe80::1%25lo]:{port}/", "")]
    [InlineData("IPv6 multicast", "http://[ff02::1]:{port}/", "multicast")]
    [InlineData("an IPv4 address mapped into IPv6", "http://[::ffff:127.0.0.1]:{port}/", "disguise")]
    [InlineData("a public IPv4 address mapped into IPv6", "http://[::ffff:8.8.8.8]/", "disguise")]
    [InlineData("an IPv4-compatible address", "http://[::127.0.0.1]:{port}/", "disguise")]
    [InlineData("a translated address (NAT64)", "http://[64:ff9b::7f00:1]:{port}/", "loopback")]
    [InlineData("a tunnel (6to4)", "http://[2002:7f00:1::1]:{port}/", "tunnels")]
    [InlineData("a tunnel (Teredo)", "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]:{port}/", "tunnels")]
    [InlineData("an address that nobody has", "http://[4000::1]/", "not assigned")]
    [InlineData("a name that stands for loopback", "http://inside.example:{port}/", "loopback")]
    [InlineData("a name that stands for a private address", "http://private.example/", "private")]
    [InlineData("a name that stands for a public and a private address", "http://mixed.example/", "private")]
    [InlineData("a name that stands for a mapped address", "http://mapped.example:{port}/", "disguise")]
    [InlineData("a name that stands for a translated address", "http://translated.example:{port}/", "loopback")]
    [InlineData("a user name that looks like the host", "http://www.example.org@127.0.0.1:{port}/", "user name")]
    [InlineData("an empty user name", "http://@127.0.0.1:{port}/", "user name")]
    [InlineData("a port that is not for the web", "http://www.example.org:22/", "port 22")]
    [InlineData("a file", "file:///etc/passwd", "http or https")]
    [InlineData("ftp", "ftp://www.example.org/", "http or https")]
    [InlineData("gopher", "gopher://127.0.0.1:{port}/_GET", "http or https")]
    [InlineData("a script", "javascript:alert(1)", "http or https")]
    [InlineData("no address at all", "127.0.0.1:{port}", "http or https")]
    [InlineData("nothing", "", "http or https")]
    public async Task FetchAsync_AddressInside_IsRefusedAndNobodyIsAsked(string attack, string url, string reason)
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("AllowedRanges:0", "192.0.2.0/30"));
        fetching.Names.Set("localhost", "127.0.0.1", "::1");
        fetching.Names.Set("inside.example", "127.0.0.1");
        fetching.Names.Set("private.example", "10.1.2.3");
        fetching.Names.Set("mixed.example", "192.0.2.1", "192.168.0.1");
        fetching.Names.Set("mapped.example", "::ffff:127.0.0.1");
        fetching.Names.Set("translated.example", "64:ff9b::127.0.0.1");

        var answer = await fetching.FetchAsync(Request(url, fetching));

        Assert.NotEmpty(attack);
        Assert.Equal((WebOutcome.Blocked, WebProblem.AddressRefused), (answer.Outcome, answer.Problem));
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Empty(fetching.Web.Visits);
    }

    [Theory]
    [InlineData("to loopback", "http://127.0.0.2:{port}/inside", WebOutcome.Blocked)]
    [InlineData("to metadata", "http://169.254.169.254/latest/meta-data/", WebOutcome.Blocked)]
    [InlineData("to a name that stands for a private address", "http://private.example:{port}/inside", WebOutcome.Blocked)]
    [InlineData("to a decimal number", "http://2130706434:{port}/inside", WebOutcome.Blocked)]
    [InlineData("without a scheme", "//127.0.0.2:{port}/inside", WebOutcome.Blocked)]
    [InlineData("to another port", "http://news.example:22/inside", WebOutcome.Blocked)]
    [InlineData("to a file", "file:///etc/passwd", WebOutcome.Blocked)]
    [InlineData("to a script", "javascript:alert(1)", WebOutcome.Blocked)]
    [InlineData("with a password", "http://user:password@news.example:{port}/inside", WebOutcome.Blocked)]
    [InlineData("to nowhere", "", WebOutcome.Failed)]
    [InlineData("to nothing that is an address", "http://", WebOutcome.Failed)]
    public async Task FetchAsync_RedirectInside_IsNotFollowed(string attack, string target, WebOutcome outcome)
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("AllowedRanges:0", "127.0.0.1/32"));
        fetching.Names.Set("private.example", "10.1.2.3");
        fetching.Web.Answer("/start", 302, ("Location", AtPort(target, fetching)));
        fetching.Web.Answer("/inside", "text/html", "secret");

        var answer = await fetching.FetchAsync("/start");

        Assert.NotEmpty(attack);
        Assert.Equal((outcome, WebProblem.RedirectRefused), (answer.Outcome, answer.Problem));
        Assert.Empty(answer.Body);
        Assert.Empty(fetching.Web.VisitsOf("/inside"));
    }

    [Fact]
    public async Task FetchAsync_NameThatTurnsInside_IsRefusedAtTheNextConnection()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("AllowedRanges:0", "127.0.0.1/32"));
        fetching.Names.Set("rebound.example", look => [look == 1 ? "127.0.0.1" : "127.0.0.2"]);
        fetching.Web.Answer("/robots.txt", 404, ("Connection", "close"));
        fetching.Web.Answer("/page", "text/html", "page");

        var answer = await fetching.FetchAsync(new WebRequest { Url = fetching.UrlOf("/page", "rebound.example"), Content = WebContent.Page });

        Assert.Equal((WebOutcome.Blocked, WebProblem.AddressRefused), (answer.Outcome, answer.Problem));
        Assert.Equal(2, fetching.Names.LooksAt("rebound.example"));
        Assert.Empty(fetching.Web.VisitsOf("/page"));
    }

    [Fact]
    public async Task FetchAsync_EachConnection_LooksTheNameUpOnce()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/robots.txt", 404, ("Connection", "close"));
        fetching.Web.Answer("/page", "text/html", "page");

        await fetching.FetchAsync("/page");
        await fetching.FetchAsync("/page");

        Assert.Equal(fetching.Web.Visits.Select(visit => visit.Client).Distinct().Count(), fetching.Names.LooksAt(FetchFixture.Host));
    }

    [Fact]
    public async Task FetchAsync_Request_TellsWhoWeAreAndNothingElse()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/page", context =>
        {
            context.Response.Headers.SetCookie = "id=7";
            context.Response.ContentType = "text/html";
            return Task.CompletedTask;
        });

        await fetching.FetchAsync("/page");
        await fetching.FetchAsync("/page");

        var visit = fetching.Web.VisitsOf("/page")[1];
        Assert.Equal("NewsdeskBot/1.0 (+desk@newsdesk.example)", visit.Headers["User-Agent"]);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], visit.Headers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FetchAsync_RefusedAddress_IsLoggedWithoutItsQuery()
    {
        await using var fetching = await FetchFixture.StartAsync();

        await fetching.FetchAsync(new WebRequest { Url = "http://10.0.0.1/feed?key=secret", Content = WebContent.Feed });
        await fetching.FetchAsync(new WebRequest { Url = "http://user:secret@news.example/feed", Content = WebContent.Feed });

        Assert.Equal(2, fetching.Log.Entries.Count(entry => entry.EventName == "FetchRefused"));
        Assert.DoesNotContain(fetching.Log.Entries, entry => entry.Message.Contains("secret", StringComparison.Ordinal));
    }

    private static WebRequest Request(string url, FetchFixture fetching) => new() { Url = AtPort(url, fetching), Content = WebContent.Page };

    private static string AtPort(string url, FetchFixture fetching) => url.Replace("{port}", $"{fetching.Web.Port}", StringComparison.Ordinal);
}
