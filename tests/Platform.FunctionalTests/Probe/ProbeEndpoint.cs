using Grpc.Core;
using Newsdesk.Platform.FunctionalTests.Probe.V1;

namespace Newsdesk.Platform.FunctionalTests.Probe;

/// <summary>Answers each text with itself, unless the test has put something else in its place.</summary>
internal sealed class ProbeEndpoint(ProbeBehaviour behaviour) : ProbeService.ProbeServiceBase
{
    public override Task<ProbeResponse> Unary(ProbeRequest request, ServerCallContext context) => AnswerAsync(request, context);

    public override async Task<ProbeResponse> ClientStream(IAsyncStreamReader<ProbeRequest> requestStream, ServerCallContext context)
    {
        var last = new ProbeResponse();
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            last = await AnswerAsync(request, context);
        }

        return last;
    }

    public override async Task ServerStream(ProbeRequest request, IServerStreamWriter<ProbeResponse> responseStream, ServerCallContext context)
    {
        // The headers and a message are gone when it fails.
        await responseStream.WriteAsync(new ProbeResponse { Text = "first" }, context.CancellationToken);
        await responseStream.WriteAsync(await AnswerAsync(request, context), context.CancellationToken);
    }

    public override async Task DuplexStream(IAsyncStreamReader<ProbeRequest> requestStream, IServerStreamWriter<ProbeResponse> responseStream, ServerCallContext context)
    {
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            await responseStream.WriteAsync(await AnswerAsync(request, context), context.CancellationToken);
        }
    }

    private async Task<ProbeResponse> AnswerAsync(ProbeRequest request, ServerCallContext context) =>
        new() { Text = await behaviour.OnCall(request.Text, context) };
}
