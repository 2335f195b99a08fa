using Google.Rpc;
using Grpc.Core;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Testing;

namespace Newsdesk.Platform.FunctionalTests.Errors;

public sealed class MalformedRequestTests
{
    private const int NineMebibytes = 9 * 1024 * 1024;

    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    public static TheoryData<MethodType, string> Calls => new()
    {
        { MethodType.Unary, "Unary" },
        { MethodType.ServerStreaming, "ServerStream" },
        { MethodType.ClientStreaming, "ClientStream" },
        { MethodType.DuplexStreaming, "DuplexStream" },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_BytesAreNoMessage_IsInvalid(MethodType kind, string method)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        await AssertInvalidAsync(service, kind, method, [0xFF, 0xFF, 0xFF, 0xFF]);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_TextIsNoUtf8_IsInvalid(MethodType kind, string method)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        await AssertInvalidAsync(service, kind, method, [0x0A, 0x02, 0xC3, 0x28]);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_MessageTooLarge_IsInvalid(MethodType kind, string method)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        var message = await AssertInvalidAsync(service, kind, method, new byte[NineMebibytes]);

        Assert.Contains("larger than", message, StringComparison.Ordinal);
    }

    private static async Task<string> AssertInvalidAsync(ServiceFixture service, MethodType kind, string method, byte[] request)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => SendAsync(service.Channel.CreateCallInvoker(), kind, method, request));
        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        var info = failure.Rich().Detail<ErrorInfo>();
        Assert.Equal((ErrorReasons.InvalidArgument, "probes.newsdesk"), (info.Reason, info.Domain));
        return failure.Status.Detail;
    }

    private static async Task SendAsync(CallInvoker invoker, MethodType kind, string name, byte[] request)
    {
        var method = new Method<byte[], byte[]>(kind, "newsdesk.probes.v1.ProbeService", name, Bytes, Bytes);
        var options = new CallOptions(cancellationToken: Cancellation);
        switch (kind)
        {
            case MethodType.Unary:
                await invoker.AsyncUnaryCall(method, null, options, request);
                break;
            case MethodType.ServerStreaming:
                await invoker.AsyncServerStreamingCall(method, null, options, request).ResponseStream.MoveNext(Cancellation);
                break;
            case MethodType.ClientStreaming:
                using (var call = invoker.AsyncClientStreamingCall(method, null, options))
                {
                    // Not one behind the other: a server that has refused reads no further, and a write may then wait for ever.
                    await Task.WhenAny(call.ResponseAsync, WriteAsync(call.RequestStream, request));
                    await call;
                }

                break;
            default:
                using (var call = invoker.AsyncDuplexStreamingCall(method, null, options))
                {
                    var answer = call.ResponseStream.MoveNext(Cancellation);
                    await Task.WhenAny(answer, WriteAsync(call.RequestStream, request));
                    await answer;
                }

                break;
        }
    }

    private static async Task WriteAsync(IClientStreamWriter<byte[]> requests, byte[] request)
    {
        try
        {
            await requests.WriteAsync(request, Cancellation);
            await requests.CompleteAsync();
        }
        catch (RpcException)
        {
            // The server has answered already; the answer says why.
        }
    }
}
