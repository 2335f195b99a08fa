using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Newsdesk.Articles.Adapters.Fetching;
using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Ports;
using Newsdesk.Testing.Logging;
using Newsdesk.Testing.Web;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

/// <summary>The fetcher as the service has it, beside a real web server, with a clock and names of the test.</summary>
internal sealed class FetchFixture : IAsyncDisposable
{
    public const string Host = "news.example";

    public static readonly DateTimeOffset Start = new(2018, 2, 10, 12, 0, 0, TimeSpan.Zero);

    // Nothing waits unless a test says so: the clock stands still.
    private static readonly Dictionary<string, string?> Patient = new()
    {
        ["Fetch:AllowedRanges:0"] = "127.0.0.0/8",
        ["Fetch:Contact"] = "desk@newsdesk.example",
        ["Fetch:MinDelay"] = "00:00:00",
        ["Fetch:RetryDelay"] = "00:00:00",
        // Odd, so that the clock tells them from delays.
        ["Fetch:ConnectTimeout"] = "00:00:10.007",
        ["Fetch:HeadersTimeout"] = "00:00:20.007",
        ["Fetch:BodyTimeout"] = "00:00:30.007",
        ["Fetch:TotalTimeout"] = "00:02:00.007",
    };

    private readonly IHost _app;

    private FetchFixture(LocalWebServer web, StepClock clock, IHost app, NoUnexpectedErrors log)
    {
        (Web, Clock, Log, _app) = (web, clock, log, app);
        Names = (FakeNames)app.Services.GetRequiredService<IHostResolver>();
        Names.Set(Host, "127.0.0.1");
        Clock.Ignore(Options);
    }

    public LocalWebServer Web { get; }

    public StepClock Clock { get; }

    public FakeNames Names { get; }

    public NoUnexpectedErrors Log { get; }

    public IServiceProvider Services => _app.Services;

    public FetchOptions Options => Services.GetRequiredService<FetchOptions>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="isSecure">Whether the web server speaks TLS; its certificate is trusted.</param>
    /// <param name="settings">Of the section <c>Fetch</c>, without its name; an empty value takes a setting of the fixture away.</param>
    public static async Task<FetchFixture> StartAsync(bool isSecure = false, params (string Key, string Value)[] settings)
    {
        var clock = new StepClock(Start);
        var web = await LocalWebServer.StartAsync(clock, isSecure);
        var log = new NoUnexpectedErrors();
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(Patient);
        builder.Configuration.AddInMemoryCollection([new("Fetch:AllowedPorts:0", web.Port.ToString(CultureInfo.InvariantCulture))]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>($"Fetch:{setting.Key}", setting.Value)));
        builder.Services.AddMetrics();
        builder.Services.AddLogging(logging => logging.AddProvider(log));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddFetching();
        builder.Services.AddSingleton<IHostResolver, FakeNames>();
        if (isSecure)
        {
            builder.Services.AddHttpClient(HttpExchange.Client).ConfigurePrimaryHttpMessageHandler((handler, _) =>
                ((SocketsHttpHandler)handler).SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost");
        }

        return new FetchFixture(web, clock, builder.Build(), log);
    }

    /// <summary>The address of a path of the web server, under the name that the fixture gives it.</summary>
    public string UrlOf(string path, string host = Host) => Web.UrlOf(path, host);

    public Task<WebAnswer> FetchAsync(string path, WebContent content = WebContent.Page) => FetchAsync(new WebRequest { Url = UrlOf(path), Content = content });

    public Task<WebAnswer> FetchAsync(WebRequest request) => FetchUntilAsync(request, Cancellation);

    public Task<WebAnswer> FetchUntilAsync(WebRequest request, CancellationToken cancellationToken) => Services.GetRequiredService<IWebFetcher>().FetchAsync(request, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _app.Dispose();
        await Web.DisposeAsync();
        Log.Verify();
    }
}
