using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.FunctionalTests.Probe.V1;
using Newsdesk.Testing;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Newsdesk.Platform.FunctionalTests.Hosting;

public sealed class HealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("live")]
    [InlineData("ready")]
    [InlineData("")]
    public async Task Check_Running_Serves(string name)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        var response = await service.Client<Grpc.Health.V1.Health.HealthClient>().CheckAsync(new HealthCheckRequest { Service = name }, cancellationToken: Cancellation);

        Assert.Equal(ServingStatus.Serving, response.Status);
    }

    [Fact]
    public async Task Check_DatabaseGone_IsLiveButNotReady()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, configure: builder =>
            builder.Services.AddHealthChecks().AddCheck("model", () => Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.Unhealthy("cold"), ["ready"]));
        service.Log.Expect("HealthCheckEnd");
        var health = service.Client<Grpc.Health.V1.Health.HealthClient>();

        var live = await health.CheckAsync(new HealthCheckRequest { Service = "live" }, cancellationToken: Cancellation);
        var ready = await health.CheckAsync(new HealthCheckRequest { Service = "ready" }, cancellationToken: Cancellation);

        Assert.Equal((ServingStatus.Serving, ServingStatus.NotServing), (live.Status, ready.Status));
    }

    [Fact]
    public async Task HealthPort_OtherCall_IsRefused()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, settings: $"--Listen:HealthPort={FreePort.Next()}");

        using var channel = GrpcChannel.ForAddress(HealthAddress(service));
        var health = await new Grpc.Health.V1.Health.HealthClient(channel).CheckAsync(new HealthCheckRequest { Service = "live" }, cancellationToken: Cancellation);
        var other = await Assert.ThrowsAsync<RpcException>(async () =>
            await new ProbeService.ProbeServiceClient(channel).UnaryAsync(new ProbeRequest { Text = "x" }, cancellationToken: Cancellation));

        Assert.Equal(ServingStatus.Serving, health.Status);
        Assert.Equal(StatusCode.Unimplemented, other.StatusCode);
    }

    private static string HealthAddress(ServiceFixture service) =>
        service.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Last() ?? "";
}
