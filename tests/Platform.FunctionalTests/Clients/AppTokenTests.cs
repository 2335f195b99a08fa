using Google.Rpc;
using Grpc.Core;
using Grpc.Health.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.FunctionalTests.Probe.V1;
using Newsdesk.Testing;

namespace Newsdesk.Platform.FunctionalTests.Clients;

public sealed class AppTokenTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sesam")]
    [InlineData("sesame2")]
    public async Task Call_WrongToken_IsUnauthenticated(string? token)
    {
        await using var service = await StartAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => CallAsync(service, token));

        Assert.Equal(StatusCode.Unauthenticated, failure.StatusCode);
        var info = failure.Rich().Detail<ErrorInfo>();
        Assert.Equal((ErrorReasons.Unauthenticated, "probes.newsdesk"), (info.Reason, info.Domain));
    }

    [Fact]
    public async Task Call_RightToken_IsAnswered()
    {
        await using var service = await StartAsync();

        Assert.Equal("hello", await CallAsync(service, "sesame"));
    }

    [Fact]
    public async Task Check_NoToken_IsAnswered()
    {
        await using var service = await StartAsync();

        await service.Client<Grpc.Health.V1.Health.HealthClient>().CheckAsync(new HealthCheckRequest { Service = "live" }, cancellationToken: Cancellation);
    }

    private static Task<ServiceFixture> StartAsync() => ServiceFixture.StartAsync(ProbeHost.Build, settings: "--Sidecar:AppToken=sesame");

    private static async Task<string> CallAsync(ServiceFixture service, string? token)
    {
        var headers = token is null ? [] : new Metadata { { "dapr-api-token", token } };
        var response = await service.Client<ProbeService.ProbeServiceClient>().UnaryAsync(new ProbeRequest { Text = "hello" }, headers, cancellationToken: Cancellation);
        return response.Text;
    }
}
