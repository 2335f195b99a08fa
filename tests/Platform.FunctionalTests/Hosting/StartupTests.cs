using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.Hosting;
using Newsdesk.Testing;
using Newsdesk.Testing.Logging;

namespace Newsdesk.Platform.FunctionalTests.Hosting;

public sealed class StartupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Start_PortInUse_SaysSo()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var port = ((IPEndPoint)occupant.LocalEndpoint).Port;

        var sentence = await FailedStartAsync($"--Listen:Port={port}", $"--Database:Path={_folder.Path}/a.db");

        Assert.Contains($"127.0.0.1:{port}", sentence, StringComparison.Ordinal);
        Assert.Contains("address already in use", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FolderMissing_NamesTheFile()
    {
        var sentence = await FailedStartAsync("--Listen:Port=0", $"--Database:Path={_folder.Path}/none/a.db");

        Assert.Contains($"'{_folder.Path}/none/a.db' cannot be opened", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NotADatabase_NamesTheFile()
    {
        var path = Path.Combine(_folder.Path, "notes.txt");
        await File.WriteAllTextAsync(path, new string('x', 4096), TestContext.Current.CancellationToken);

        Assert.Contains("is not a SQLite database", await FailedStartAsync("--Listen:Port=0", $"--Database:Path={path}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WrongConnectionString_NeitherQuotesItNorItsPassword()
    {
        var unreachable = await FailedStartAsync("--Listen:Port=0", $"--Database:ConnectionString=Host=127.0.0.1;Port={FreePort.Next()};Username=u;Password=swordfish;Database=d");
        var nonsense = await FailedStartAsync("--Listen:Port=0", "--Database:ConnectionString=swordfish");

        Assert.Contains("cannot be reached", unreachable, StringComparison.Ordinal);
        Assert.Contains("is not a PostgreSQL connection string", nonsense, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", unreachable + nonsense, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Listen:Port=70000", "Port")]
    [InlineData("--Listen:Port=high", "Listen:Port")]
    [InlineData("--Listen:Address=nowhere", "'nowhere' is not an IP address")]
    [InlineData("--Sidecar:GrpcEndpoint=nowhere", "'nowhere' is not an http or https address")]
    [InlineData("--Outbox:MaxBatch=0", "MaxBatch")]
    [InlineData("--Database:CommandTimeout=soon", "Database:CommandTimeout")]
    public async Task Start_WrongSetting_NamesIt(string setting, string expected)
    {
        var sentence = await FailedStartAsync("--Listen:Port=0", $"--Database:Path={_folder.Path}/a.db", setting);

        Assert.Contains(expected, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
    }

    [Fact]
    public async Task Start_OtlpEndpointSet_ExportsInTheBackground()
    {
        // Nobody listens there: a missing collector must not hold a service up.
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, settings: $"--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:{FreePort.Next()}");

        Assert.Equal("x", await service.CallAsync(Grpc.Core.MethodType.Unary, "x", TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts a service that cannot start, answers what is said about it, and checks that no log says more.</summary>
    private static async Task<string> FailedStartAsync(params string[] settings)
    {
        var log = new NoUnexpectedErrors();
        await using var app = ProbeHost.Build(["--Listen:HealthPort=0", .. settings], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(log);
        });

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(TestContext.Current.CancellationToken));

        log.Verify();
        return StartupFailure.Describe(failure) ?? $"Not described: {failure}";
    }
}
