using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Platform.FunctionalTests.Probe.V1;
using Newsdesk.Platform.Storage;
using Newsdesk.Testing;

namespace Newsdesk.Platform.FunctionalTests.Probe;

internal static class ProbeFixtureExtensions
{
    extension(ServiceFixture service)
    {
        public ProbeBehaviour Behaviour => service.App.Services.GetRequiredService<ProbeBehaviour>();

        public IDatabase Store => service.App.Services.GetRequiredService<IDatabase>();

        /// <summary>Makes a call of one kind.</summary>
        public Task<string> CallAsync(MethodType kind, string text, CancellationToken cancellationToken) =>
            ProbeCalls.CallAsync(service.Client<ProbeService.ProbeServiceClient>(), kind, text, cancellationToken);

        /// <summary>Makes a call that must fail, and answers its status.</summary>
        public async Task<Google.Rpc.Status> RefusalAsync(MethodType kind, CancellationToken cancellationToken)
        {
            var failure = await Xunit.Assert.ThrowsAsync<RpcException>(() => service.CallAsync(kind, "anything", cancellationToken));
            return failure.Rich();
        }
    }

    /// <summary>The rich status of an error, which agrees with the plain one.</summary>
    public static Google.Rpc.Status Rich(this RpcException failure)
    {
        var status = failure.GetRpcStatus() ?? throw new InvalidOperationException($"{failure.Status} has no details.");
        Xunit.Assert.Equal((int)failure.StatusCode, status.Code);
        Xunit.Assert.Equal(failure.Status.Detail, status.Message);
        Xunit.Assert.Single(status.Details, detail => detail.Is(ErrorInfo.Descriptor));
        return status;
    }

    public static T Detail<T>(this Google.Rpc.Status status)
        where T : class, IMessage<T>, new() => status.GetDetail<T>() ?? throw new InvalidOperationException($"There is no {typeof(T).Name}.");
}
