using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Newsdesk.Platform.Clients;

/// <summary>Addresses every call of a client to an app by way of the sidecar, and gives unary calls a deadline.</summary>
internal sealed class SidecarInterceptor(string appId, SidecarOptions options, TimeProvider clock) : Interceptor
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        BlockingUnaryCallContinuation<TRequest, TResponse> continuation) => continuation(request, Address(context));

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation) => continuation(request, Address(context));

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation) => continuation(request, Address(context));

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation) => continuation(Address(context));

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation) => continuation(Address(context));

    private ClientInterceptorContext<TRequest, TResponse> Address<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context)
        where TRequest : class
        where TResponse : class
    {
        // A copy: the caller may use its metadata for another call.
        var headers = new Metadata();
        foreach (var entry in context.Options.Headers ?? [])
        {
            headers.Add(entry);
        }

        headers.Add(SidecarHeaders.AppId, appId);
        if (!string.IsNullOrEmpty(options.ApiToken))
        {
            headers.Add(SidecarHeaders.ApiToken, options.ApiToken);
        }

        var call = context.Options.WithHeaders(headers);
        if (context.Method.Type == MethodType.Unary)
        {
            call = call.WithDeadline(call.Deadline ?? clock.GetUtcNow().UtcDateTime + options.CallTimeout);
        }
        else
        {
            // Without it the sidecar takes the call for unary, buffers it for replay and cuts it at its time-out.
            headers.Add(SidecarHeaders.Stream, "true");
        }

        return new(context.Method, context.Host, call);
    }
}
