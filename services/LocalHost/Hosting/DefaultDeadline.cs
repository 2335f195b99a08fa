using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>Gives every call with one answer a deadline, unless it brings its own: what is never answered must not hold up the run for ever.</summary>
internal sealed class DefaultDeadline(TimeSpan limit, TimeProvider clock) : Interceptor
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var options = context.Options.Deadline is null ? context.Options.WithDeadline(clock.GetUtcNow().UtcDateTime + limit) : context.Options;
        return continuation(request, new ClientInterceptorContext<TRequest, TResponse>(context.Method, context.Host, options));
    }
}
