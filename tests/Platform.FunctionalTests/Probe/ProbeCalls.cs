using Grpc.Core;
using Newsdesk.Platform.FunctionalTests.Probe.V1;

namespace Newsdesk.Platform.FunctionalTests.Probe;

internal static class ProbeCalls
{
    /// <summary>Makes a call of one kind, with one request and its answer read to the end.</summary>
    public static async Task<string> CallAsync(ProbeService.ProbeServiceClient probe, MethodType kind, string text, CancellationToken cancellationToken)
    {
        var request = new ProbeRequest { Text = text };
        switch (kind)
        {
            case MethodType.Unary:
                return (await probe.UnaryAsync(request, cancellationToken: cancellationToken)).Text;
            case MethodType.ClientStreaming:
                using (var call = probe.ClientStream(cancellationToken: cancellationToken))
                {
                    await SendAsync(call.RequestStream, request, cancellationToken);
                    return (await call).Text;
                }

            case MethodType.ServerStreaming:
                using (var call = probe.ServerStream(request, cancellationToken: cancellationToken))
                {
                    return await LastAsync(call.ResponseStream, cancellationToken);
                }

            default:
                using (var call = probe.DuplexStream(cancellationToken: cancellationToken))
                {
                    await SendAsync(call.RequestStream, request, cancellationToken);
                    return await LastAsync(call.ResponseStream, cancellationToken);
                }
        }
    }

    private static async Task SendAsync(IClientStreamWriter<ProbeRequest> requests, ProbeRequest request, CancellationToken cancellationToken)
    {
        await requests.WriteAsync(request, cancellationToken);
        await requests.CompleteAsync();
    }

    private static async Task<string> LastAsync(IAsyncStreamReader<ProbeResponse> responses, CancellationToken cancellationToken)
    {
        var last = "";
        await foreach (var response in responses.ReadAllAsync(cancellationToken))
        {
            last = response.Text;
        }

        return last;
    }
}
