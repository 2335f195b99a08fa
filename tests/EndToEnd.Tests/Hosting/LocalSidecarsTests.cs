using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Data;
using Newsdesk.LocalHost.Hosting;
using Newsdesk.LocalHost.Options;

namespace Newsdesk.EndToEnd.Tests.Hosting;

/// <summary>The sidecars of a suite that is starting.</summary>
public sealed class LocalSidecarsTests
{
    [Fact]
    public async Task Wait_ServiceNeverTellsItsSubscriptions_EndsWithASentenceThatNamesIt()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var data = DataFolder.Open(null);
        var settings = new SuiteSettings
        {
            Options = new LocalHostOptions(),
            Data = data,
            Loggers = NullLoggerFactory.Instance,
            Limits = new WaitLimits { Patience = TimeSpan.FromMilliseconds(50) },
        };
        await using var sidecars = await LocalSidecars.StartAsync(["topic"], Suite.OwnAppId, settings, TestContext.Current.CancellationToken);
        await using var service = new FakeService("topic", silent.LocalEndpoint);

        sidecars.Attach(service);
        var failure = await Assert.ThrowsAsync<LocalHostException>(() => sidecars.WaitAsync(TestContext.Current.CancellationToken));

        Assert.Equal("The service 'topic' did not tell within 0.05 seconds which events it subscribes to.", failure.Message);
    }
}
