using Grpc.Core;
using Grpc.Reflection.V1Alpha;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Testing;

namespace Newsdesk.Platform.FunctionalTests.Hosting;

public sealed class ReflectionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ServerReflectionInfo_Development_ListsTheServices()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        using var call = service.Client<ServerReflection.ServerReflectionClient>().ServerReflectionInfo(cancellationToken: Cancellation);
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" }, Cancellation);
        await call.ResponseStream.MoveNext(Cancellation);

        Assert.Contains("newsdesk.probes.v1.ProbeService", call.ResponseStream.Current.ListServicesResponse.Service.Select(one => one.Name));
    }

    [Fact]
    public async Task ServerReflectionInfo_Production_IsNotServed()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, settings: "--environment=Production");

        using var call = service.Client<ServerReflection.ServerReflectionClient>().ServerReflectionInfo(cancellationToken: Cancellation);

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));
        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }
}
