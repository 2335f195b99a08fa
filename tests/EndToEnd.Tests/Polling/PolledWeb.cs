using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Articles.Adapters.Fetching;
using Newsdesk.Testing;
using Newsdesk.Testing.Web;

namespace Newsdesk.EndToEnd.Tests.Polling;

/// <summary>The open data as a web: a local server under the names of the real hosts. Every other name is unknown, so that nothing leaves the machine.</summary>
internal sealed class PolledWeb : IAsyncDisposable
{
    private const string OwnHost = "feeds.example";

    /// <summary>What is shorter is a notice, not news: the default of <c>Sources:MinText</c>.</summary>
    private const int ShortestArticle = 250;

    private readonly LocalWebServer _server;
    private readonly ConcurrentDictionary<string, bool> _hosts = new(StringComparer.OrdinalIgnoreCase) { [OwnHost] = true };

    private PolledWeb(LocalWebServer server) => _server = server;

    public static async Task<PolledWeb> StartAsync() => new(await LocalWebServer.StartAsync());

    /// <summary>Lets ingestion fetch from the local server, and asks it to hurry: the server is ours.</summary>
    public void Configure(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Fetch:AllowedRanges:0"] = "127.0.0.0/8",
            ["Fetch:AllowedPorts:0"] = $"{_server.Port}",
            ["Fetch:MinDelay"] = "00:00:00",
            ["Fetch:MaxRetries"] = "0",
            ["Sources:PagesPerPoll"] = "1000",
        });
        builder.Services.AddSingleton<IHostResolver>(new Names(_hosts));
    }

    /// <summary>Serves every real page under its own host and path, and a feed that lists them. Says how many there are, and how many of them hold an article.</summary>
    public (string FeedUrl, int Count, int Articles) ServePages()
    {
        var file = OpenData.Find("extraction/newspaper4k_dev.jsonl");
        List<XElement> items = [];
        var articles = 0;
        foreach (var line in File.ReadLines(file))
        {
            using var page = JsonDocument.Parse(line);
            string Text(string name) => page.RootElement.GetProperty(name).GetString() ?? "";
            var address = new Uri(Text("url"));
            _hosts[address.Host] = true;
            articles += Text("expected_text").Length >= ShortestArticle ? 1 : 0;
            _server.Answer(Uri.UnescapeDataString(address.AbsolutePath), "text/html", Unpack(Path.Combine(Path.GetDirectoryName(file) ?? "", Text("html"))));
            items.Add(new XElement("item",
                new XElement("title", Text("title")),
                new XElement("link", $"http://{address.Host}:{_server.Port}{address.PathAndQuery}"),
                new XElement("pubDate", Text("date"))));
        }

        _server.Answer("/pages.xml", "application/rss+xml", new XElement("rss", new XAttribute("version", "2.0"), new XElement("channel", items)).ToString());
        return (_server.UrlOf("/pages.xml", OwnHost), items.Count, articles);
    }

    /// <summary>Serves every fixture with the headers that it is meant to come with, and lists them as OPML from its second line on.</summary>
    public (byte[] Opml, int Count) ServeFixtures()
    {
        var file = OpenData.Find("feeds/feedparser.jsonl");
        List<string> outlines = [];
        foreach (var line in File.ReadLines(file))
        {
            using var fixture = JsonDocument.Parse(line);
            var path = fixture.RootElement.GetProperty("file").GetString() ?? "";
            var type = fixture.RootElement.TryGetProperty("http_headers", out var headers) && headers.ValueKind is JsonValueKind.Object
                ? headers.EnumerateObject().FirstOrDefault(header => header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value
                : default;
            var body = File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file) ?? "", path));
            _server.Answer($"/{path}", type.ValueKind is JsonValueKind.String ? type.GetString() ?? "" : "application/xml", body);
            outlines.Add($"<outline text=\"{path}\" xmlUrl=\"{_server.UrlOf($"/{path}", OwnHost)}\"/>");
        }

        return (Encoding.UTF8.GetBytes($"<opml><body>\n{string.Join('\n', outlines)}\n</body></opml>"), outlines.Count);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static byte[] Unpack(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var page = new MemoryStream();
        packed.CopyTo(page);
        return page.ToArray();
    }

    private sealed class Names(ConcurrentDictionary<string, bool> known) : IHostResolver
    {
        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => known.ContainsKey(host)
            ? Task.FromResult<IPAddress[]>([IPAddress.Loopback])
            : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
    }
}
