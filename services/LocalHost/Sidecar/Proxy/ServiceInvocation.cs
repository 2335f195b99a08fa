using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace Newsdesk.LocalHost.Sidecar.Proxy;

/// <summary>
/// Forwards a gRPC call of any kind to the application that its <c>dapr-app-id</c> names. Messages stream both ways unbuffered; headers, trailers,
/// status details, deadline and cancellation pass through.
/// </summary>
internal sealed class ServiceInvocation(SidecarMesh mesh, SidecarOptions options, IHttpForwarder forwarder)
{
    private static readonly ForwarderRequestConfig RequestConfig = new()
    {
        Version = System.Net.HttpVersion.Version20,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        // A watched stream may be silent for hours; the caller's deadline and cancellation end a call.
        ActivityTimeout = TimeSpan.FromDays(1),
        AllowResponseBuffering = false,
    };

    /// <summary>Whether the caller named the application it wants.</summary>
    public static bool NamesApp(HttpRequest request) =>
        request.Headers.ContainsKey(SidecarHeaders.CalleeAppId) || request.Headers.ContainsKey(SidecarHeaders.AppId);

    public async Task ForwardAsync(HttpContext context)
    {
        if (!NamesApp(context.Request))
        {
            context.WriteGrpcError(
                StatusCode.Unknown, $"failed to proxy request: required metadata {SidecarHeaders.CalleeAppId} or {SidecarHeaders.AppId} not found");
            return;
        }

        var appId = AppIdOf(context.Request);
        if (mesh.Find(appId) is not { } app)
        {
            // As on Kubernetes, where a name that nobody answers to cannot be resolved.
            context.WriteGrpcError(StatusCode.Unavailable, $"failed to invoke, id: {appId}, err: couldn't find service: {appId}");
            return;
        }

        var breakage = new StreamBreakage();
        context.Features.Set<IHttpResetFeature>(breakage);
        var error = await forwarder.SendAsync(
            context, app.Address.AbsoluteUri, mesh.Transport, RequestConfig, new InvocationTransformer(app, options.AppId), context.RequestAborted);
        if (error is not ForwarderError.None)
        {
            Explain(context, app, breakage);
        }
    }

    /// <summary>Turns a forwarding failure into what a gRPC caller understands.</summary>
    private static void Explain(HttpContext context, AppChannel app, StreamBreakage breakage)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        if (!context.Response.HasStarted)
        {
            context.WriteGrpcError(StatusCode.Unavailable, $"failed to invoke, id: {app.AppId}, err: the application cannot be reached");
        }
        else if (breakage.Happened)
        {
            context.AppendGrpcError(StatusCode.Unavailable, $"failed to invoke, id: {app.AppId}, err: the application broke the stream");
        }
    }

    private static string AppIdOf(HttpRequest request) =>
        request.Headers.TryGetValue(SidecarHeaders.CalleeAppId, out var callee) ? callee.ToString() : request.Headers[SidecarHeaders.AppId].ToString();
}
