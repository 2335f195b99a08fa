using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>A service with one method of each call kind, over well-known messages.</summary>
[BindServiceMethod(typeof(EchoMethods), nameof(EchoMethods.BindService))]
public class EchoService(EchoState state)
{
    public virtual async Task<StringValue> Say(StringValue request, ServerCallContext context)
    {
        state.Saw(context);
        switch (request.Value)
        {
            case "fail":
                var status = new Status
                {
                    Code = (int)StatusCode.NotFound,
                    Message = "No such thing: ä.",
                    Details = { Any.Pack(new ErrorInfo { Reason = "THING_NOT_FOUND", Domain = "things.newsdesk" }) },
                };
                throw status.ToRpcException();
            case "hang":
                await state.HangAsync(context.CancellationToken);
                break;
            default:
                break;
        }

        await context.WriteResponseHeadersAsync(new Metadata { { "x-answer", "head" } });
        context.ResponseTrailers.Add("x-trailer", "tail");
        context.ResponseTrailers.Add("x-trailer-bin", [1, 2, 254, 255]);
        return new StringValue { Value = request.Value };
    }

    public virtual async Task Count(Int32Value request, IServerStreamWriter<Int32Value> responses, ServerCallContext context)
    {
        state.Saw(context);
        for (var i = 0; i < Math.Abs(request.Value); i++)
        {
            await responses.WriteAsync(new Int32Value { Value = i }, context.CancellationToken);
        }

        if (request.Value < 0)
        {
            await state.HangAsync(context.CancellationToken);
        }
    }

    public virtual async Task<Int32Value> Sum(IAsyncStreamReader<Int32Value> requests, ServerCallContext context)
    {
        state.Saw(context);
        var sum = 0;
        await foreach (var number in requests.ReadAllAsync(context.CancellationToken))
        {
            sum += number.Value;
        }

        return new Int32Value { Value = sum };
    }

    public virtual async Task Chat(IAsyncStreamReader<BytesValue> requests, IServerStreamWriter<BytesValue> responses, ServerCallContext context)
    {
        state.Saw(context);
        await foreach (var request in requests.ReadAllAsync(context.CancellationToken))
        {
            if (request.Value.Equals(ByteString.CopyFromUtf8("break")))
            {
                context.GetHttpContext().Abort();
                return;
            }

            await responses.WriteAsync(request, context.CancellationToken);
        }
    }
}
