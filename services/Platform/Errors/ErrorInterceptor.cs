using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Newsdesk.Platform.Errors;

/// <summary>The one place where exceptions become statuses, for all four kinds of call.</summary>
internal sealed class ErrorInterceptor(ErrorMapper mapper) : Interceptor
{
    /// <summary>Marks a call whose request could be read: what fails from here on is no malformed message.</summary>
    public static readonly object EnteredKey = new();

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation) => GuardAsync(context, () => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation) => GuardAsync(context, () => continuation(new RequestReader<TRequest>(requestStream), context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) => GuardAsync(context, () => continuation(request, responseStream, context));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) => GuardAsync(context, () => continuation(new RequestReader<TRequest>(requestStream), responseStream, context));

    private async Task<T> GuardAsync<T>(ServerCallContext context, Func<Task<T>> call)
    {
        context.GetHttpContext().Items[EnteredKey] = true;
        try
        {
            return await call();
        }
        catch (Exception failure)
        {
            throw mapper.Map(failure, context);
        }
    }

    private Task<bool> GuardAsync(ServerCallContext context, Func<Task> call) => GuardAsync(
        context,
        async () =>
        {
            await call();
            return true;
        });
}
