using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Hosting;

namespace Newsdesk.EndToEnd.Tests.Hosting;

/// <summary>Services inside the host's process that end, on purpose or not.</summary>
public sealed class InProcessServiceTests
{
    private readonly TaskCompletionSource _fault = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task BackgroundWorkFails_CompletionSaysWhichServiceAndWhy()
    {
        await using var service = await StartAsync();

        _fault.SetException(new InvalidDataException("The queue is broken."));
        var failure = await Assert.ThrowsAsync<LocalHostException>(() => service.Completion.WaitAsync(TestContext.Current.CancellationToken));

        Assert.Equal("The service 'frail' stopped unexpectedly: InvalidDataException: The queue is broken.", failure.Message);
    }

    [Fact]
    public async Task Dispose_IsNoAccident()
    {
        var service = await StartAsync();

        await service.DisposeAsync();

        Assert.False(service.Completion.IsFaulted);
    }

    private Task<IRunningService> StartAsync()
    {
        var definition = new ServiceDefinition("frail", "Newsdesk.Frail", (arguments, configure) =>
        {
            var builder = WebApplication.CreateSlimBuilder(arguments);
            configure?.Invoke(builder);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            builder.Services.AddHostedService(_ => new Work(_fault.Task));
            return builder.Build();
        });
        var settings = new ServiceSettings
        {
            Port = 0,
            SidecarEndpoint = new Uri("http://127.0.0.1:1"),
            RedisConfiguration = "127.0.0.1:1",
            DatabasePath = "none.db",
        };
        return InProcessService.StartAsync(definition, settings, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
    }

    /// <summary>Background work that lasts until it is told to fail.</summary>
    private sealed class Work(Task fault) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => fault.WaitAsync(stoppingToken);
    }
}
