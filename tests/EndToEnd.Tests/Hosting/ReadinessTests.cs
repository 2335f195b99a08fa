using System.Net;
using System.Net.Sockets;
using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Hosting;

namespace Newsdesk.EndToEnd.Tests.Hosting;

/// <summary>Waiting for services that are in no hurry.</summary>
public sealed class ReadinessTests : IDisposable
{
    private static readonly WaitLimits Short = new() { Question = TimeSpan.FromMilliseconds(20), Patience = TimeSpan.FromMilliseconds(50) };

    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);

    public ReadinessTests() => _silent.Start();

    public void Dispose() => _silent.Dispose();

    [Fact]
    public async Task Wait_ServiceAcceptsAndNeverAnswers_EndsWithASentenceThatNamesIt()
    {
        await using var service = new FakeService("topic", _silent.LocalEndpoint);

        var failure = await Assert.ThrowsAsync<LocalHostException>(() => WaitAsync(service, Short));

        Assert.Equal("The service 'topic' did not become ready within 0.05 seconds.", failure.Message);
        Assert.False(service.IsReady);
    }

    [Fact]
    public async Task Wait_ServiceEndsWhileItsAddressIsSilent_EndsWithItsFault()
    {
        await using var service = new FakeService("topic", _silent.LocalEndpoint);

        var waiting = WaitAsync(service, new WaitLimits { Question = Timeout.InfiniteTimeSpan });
        service.End(new LocalHostException("It ended."));

        Assert.Equal("It ended.", (await Assert.ThrowsAsync<LocalHostException>(() => waiting)).Message);
    }

    private static Task WaitAsync(IRunningService service, WaitLimits limits) =>
        Readiness.WaitAsync(service, limits, TimeProvider.System, TestContext.Current.CancellationToken);
}
