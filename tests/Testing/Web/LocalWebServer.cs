using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Newsdesk.Testing.Web;

/// <summary>
/// A real web server on a free port of 127.0.0.1 whose answers are lambdas and which remembers who came, and when on the
/// clock of the test: <c>web.Answer("/feed", "application/rss+xml", feed); web.Answer("/slow", async context => ...);</c>.
/// What was not mapped, robots.txt too, answers 404.
/// </summary>
public sealed class LocalWebServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<WebVisit> _visits = [];
    private readonly TimeProvider _clock;
    private readonly WebApplication _app;
    private readonly X509Certificate2? _certificate;
    private readonly Lock _counting = new();
    private int _open;

    private LocalWebServer(TimeProvider clock, bool isSecure)
    {
        _clock = clock;
        _certificate = isSecure ? SelfSigned() : null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Slow and oversized answers are what some tests are about.
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, Listen);
        });
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary><c>http://127.0.0.1:port/</c>, or https.</summary>
    public Uri Address => new(_app.Urls.First());

    public int Port => Address.Port;

    /// <summary>Everyone who came, in the order of arrival.</summary>
    public IReadOnlyCollection<WebVisit> Visits => _visits;

    /// <summary>The most requests that were being answered at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <param name="clock">What tells the time of visits; the system's when null.</param>
    /// <param name="isSecure">Whether it speaks TLS, HTTP/2 included, with a certificate that nobody has signed.</param>
    public static async Task<LocalWebServer> StartAsync(TimeProvider? clock = null, bool isSecure = false)
    {
        var server = new LocalWebServer(clock ?? TimeProvider.System, isSecure);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The full address of a path here, under another host name if one is given.</summary>
    public string UrlOf(string path, string? host = null) => $"{Address.Scheme}://{host ?? Address.Host}:{Port}{path}";

    /// <summary>Who came for a path; its query does not count.</summary>
    public IReadOnlyList<WebVisit> VisitsOf(string path) => [.. _visits.Where(visit => visit.Path.Split('?')[0] == path)];

    /// <summary>Sets what a path answers from now on, whatever the method and query.</summary>
    public void Answer(string path, RequestDelegate answer) => _answers[path] = answer;

    public void Answer(string path, string contentType, string body) => Answer(path, contentType, Encoding.UTF8.GetBytes(body));

    public void Answer(string path, string contentType, byte[] body) => Answer(path, context =>
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    });

    /// <summary>Answers a path with a status alone, and headers as they are given.</summary>
    public void Answer(string path, int status, params (string Name, string Value)[] headers) => Answer(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        // A test may end while a request is held: there is nothing to wait for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
        _certificate?.Dispose();
    }

    private void Listen(ListenOptions endpoint)
    {
        endpoint.Protocols = HttpProtocols.Http1;
        if (_certificate is not null)
        {
            endpoint.Protocols = HttpProtocols.Http1AndHttp2;
            endpoint.UseHttps(_certificate);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Count(1);
        try
        {
            _visits.Enqueue(VisitOf(context));
            if (_answers.TryGetValue(context.Request.Path.Value ?? "", out var answer))
            {
                await answer(context);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
        finally
        {
            Count(-1);
        }
    }

    private WebVisit VisitOf(HttpContext context) => new(
        _clock.GetUtcNow(),
        context.Request.Host.Value ?? "",
        context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "",
        context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        new IPEndPoint(context.Connection.RemoteIpAddress ?? IPAddress.None, context.Connection.RemotePort),
        context.Request.Protocol);

    private void Count(int change)
    {
        lock (_counting)
        {
            _open += change;
            MostAtOnce = Math.Max(MostAtOnce, _open);
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }
}
