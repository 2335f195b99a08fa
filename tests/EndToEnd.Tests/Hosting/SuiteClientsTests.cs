using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Newsdesk.LocalHost.Hosting;
using Newsdesk.Stories.V1;

namespace Newsdesk.EndToEnd.Tests.Hosting;

/// <summary>Calls to the running suite.</summary>
public sealed class SuiteClientsTests
{
    [Fact]
    public async Task Call_IsNeverAnswered_EndsAtItsDeadline()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var clients = new SuiteClients(
            new Uri($"http://{silent.LocalEndpoint}"), new WaitLimits { Call = TimeSpan.FromMilliseconds(20) }, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<RpcException>(() => clients.Stories.GetAssemblyProgressAsync(
            new GetAssemblyProgressRequest(), cancellationToken: TestContext.Current.CancellationToken).ResponseAsync);

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
    }
}
