using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Testing;

namespace Newsdesk.Platform.FunctionalTests.Messaging;

/// <summary>What makes the sidecar pause a service's subscriptions, and take them up again.</summary>
public sealed class AppHealthTests
{
    private static readonly Marshaller<Empty> EmptyMessage = Marshallers.Create<Empty>(message => message.ToByteArray(), Empty.Parser.ParseFrom);

    private static readonly Method<Empty, Empty> HealthCheck = new(
        MethodType.Unary, "dapr.proto.runtime.v1.AppCallbackHealthCheck", "HealthCheck", EmptyMessage, EmptyMessage);

    [Fact]
    public async Task HealthCheck_Ready_IsOk()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        await CheckAsync(service);
    }

    [Fact]
    public async Task HealthCheck_NotReady_IsUnavailable()
    {
        await using var service = await ServiceFixture.StartAsync(
            ProbeHost.Build,
            configure: builder => builder.Services.AddHealthChecks().AddCheck("model", () => HealthCheckResult.Unhealthy("cold"), ["ready"]));
        service.Log.Expect("HealthCheckEnd");

        var failure = await Assert.ThrowsAsync<RpcException>(() => CheckAsync(service));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
    }

    private static async Task CheckAsync(ServiceFixture service) => await service.Channel.CreateCallInvoker().AsyncUnaryCall(
        HealthCheck, null, new CallOptions(cancellationToken: TestContext.Current.CancellationToken), new Empty());
}
