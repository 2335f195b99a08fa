using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Newsdesk.Articles.Fetching;

/// <summary>How documents are fetched from the web. Section <c>Fetch</c>.</summary>
public sealed class FetchOptions : IValidatableObject
{
    /// <summary>Our name: what robots.txt files call us and the first word of the <c>User-Agent</c>.</summary>
    [Required, RegularExpression("^[A-Za-z_-]{1,64}$")]
    public string ProductToken { get; set; } = "NewsdeskBot";

    /// <summary>Where an outlet reaches who runs this: an http or https address or an e-mail address. Part of the <c>User-Agent</c>; without it the first fetch logs a warning.</summary>
    [RegularExpression(@"^(https?://[!-'*-\[\]-~]{3,200}|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{3,190})$")]
    public string? Contact { get; set; }

    /// <summary>Ports that may be connected to. Another port is rarely a news site and often somebody's admin page.</summary>
    [Required]
    public IList<int> AllowedPorts { get; } = [];

    /// <summary>Address ranges in CIDR notation that are fetched from although they are not public. For operators with sources inside, and for tests.</summary>
    [Required]
    public IList<string> AllowedRanges { get; } = [];

    /// <summary>Redirects followed for one document. Browsers stop at 20; from what outlets do, two or three are common and six are not.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 8;

    /// <summary>The longest wait for a connection, all addresses of a host together. A handshake takes two round trips: seconds only on a broken route.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait for the head of an answer, connecting included. Pages that are built on request take a few seconds at worst.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan HeadersTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest wait for a whole body: 6 MB in it is 1.6 Mbit/s. What drips slower is given up.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that one request may take with its retries. Waiting for the host's turn does not count.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Tries after the first when the network or the server fails. A source is polled again anyway: more would only load a server in trouble.</summary>
    [Range(0, 5)]
    public int MaxRetries { get; set; } = 2;

    /// <summary>The wait before the first retry, at most doubled by chance and doubled with each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The largest page, before and after decompression: the longest page that ingestion takes, three bytes a character.</summary>
    [Range(1_024, 100_000_000)]
    public int MaxPageBytes { get; set; } = 6_000_000;

    /// <summary>The largest feed, before and after decompression. Large outlets' feeds have 1 MB; a news sitemap of 1,000 addresses has less.</summary>
    [Range(1_024, 100_000_000)]
    public int MaxFeedBytes { get; set; } = 16_000_000;

    /// <summary>How many times its size a body may unpack to, once it has unpacked to a megabyte. Repetitive markup packs 20 to 50 times, bombs 1,000 times.</summary>
    [Range(2, 10_000)]
    public int MaxCompressionRatio { get; set; } = 200;

    /// <summary>The largest head of an answer. Cookies and policies make some of 10 KB.</summary>
    [Range(4, 1_024)]
    public int MaxHeaderKilobytes { get; set; } = 64;

    /// <summary>Connections to one host at the same time; what browsers used in the days of small servers.</summary>
    [Range(1, 16)]
    public int MaxConnectionsPerHost { get; set; } = 2;

    /// <summary>The shortest time between the starts of two requests to one host, robots.txt and retries included. A reader in a hurry clicks about as often.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MinDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most that a <c>Crawl-delay</c> in robots.txt is honoured: with more, a feed's new articles would be stale before they are read.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxCrawlDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most that a <c>Retry-After</c> is honoured: a server that asks for a month means that something else is wrong.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Fetches that may wait for one host; more fail at once, so that a queue does not outgrow what is worth waiting for.</summary>
    [Range(1, 100_000)]
    public int MaxWaitingPerHost { get; set; } = 500;

    /// <summary>Hosts whose last request is remembered. About 200 bytes each; forgetting one costs it a request that comes a little early.</summary>
    [Range(16, 1_000_000)]
    public int MaxHosts { get; set; } = 20_000;

    /// <summary>Bodies read at the same time, of all hosts: bounds the memory to as many documents of the largest size, packed and unpacked.</summary>
    [Range(1, 1_024)]
    public int MaxConcurrentBodies { get; set; } = 16;

    /// <summary>How long a robots.txt holds; RFC 9309 allows a day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RobotsMaxAge { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How soon a robots.txt that could not be read is asked for again. Nothing of the site is fetched meanwhile, so it is shorter than most polling intervals.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan RobotsRetryAge { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Bytes of robots.txt rules that are remembered for all hosts together. A common file has 1 KB that concerns us, so this holds 10,000 hosts.</summary>
    [Range(1_000_000, 1_000_000_000)]
    public int MaxRobotsCacheBytes { get; set; } = 32_000_000;

    /// <summary>The <c>User-Agent</c> that we send.</summary>
    public string UserAgent => string.IsNullOrEmpty(Contact) ? $"{ProductToken}/1.0" : $"{ProductToken}/1.0 (+{Contact})";

    /// <summary>Whether a port may be connected to: 80, 443 and those that are allowed.</summary>
    public bool IsAllowedPort(int port) => port is 80 or 443 || AllowedPorts.Contains(port);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var range in AllowedRanges.Where(range => !IPNetwork.TryParse(range, out _)))
        {
            yield return new ValidationResult($"{nameof(AllowedRanges)} holds '{range}', which is no range such as 10.0.0.0/8.", [nameof(AllowedRanges)]);
        }

        foreach (var port in AllowedPorts.Where(port => port is < 1 or > IPEndPoint.MaxPort))
        {
            yield return new ValidationResult($"{nameof(AllowedPorts)} holds {port}, which is no port.", [nameof(AllowedPorts)]);
        }
    }
}
