using Google.Protobuf;
using Grpc.Core;

namespace Newsdesk.Platform.Errors;

/// <summary>
/// Reads the caller's messages, and refuses those that cannot be read. Only here is it certain whose message it is: the same exceptions come from
/// the clients and the stores that a handler uses, where they are faults of ours.
/// </summary>
internal sealed class RequestReader<T>(IAsyncStreamReader<T> requests) : IAsyncStreamReader<T>
{
    public T Current => requests.Current;

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            return await requests.MoveNext(cancellationToken);
        }
        catch (InvalidProtocolBufferException failure)
        {
            throw RequestRefusals.Malformed(failure);
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.ResourceExhausted)
        {
            throw RequestRefusals.TooLarge(failure);
        }
    }
}
