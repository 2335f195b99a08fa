using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Newsdesk.Platform.Hosting;

/// <summary>
/// Tells the server where to listen, just before it starts: while the application is built, nobody is there yet to whom
/// wrong settings could be reported.
/// </summary>
internal sealed class ListenerSetup(IServer server, IOptions<ListenerOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        var settings = options.Value;
        addresses.Clear();
        addresses.Add(Url(settings.Address, settings.Port));
        if (settings.HealthPort != 0)
        {
            addresses.Add(Url(settings.HealthAddress, settings.HealthPort));
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Url(string address, int port) => $"http://{new IPEndPoint(IPAddress.Parse(address), port)}";
}
