using Yarp.ReverseProxy.Forwarder;

namespace Newsdesk.LocalHost.Sidecar.Proxy;

/// <summary>Copies a call's headers to the application, without what was meant for the sidecar, and with what the sidecar vouches for.</summary>
internal sealed class InvocationTransformer(AppChannel app, string callerAppId) : HttpTransformer
{
    private static readonly string[] ForSidecars =
    [
        SidecarHeaders.AppId, SidecarHeaders.CalleeAppId, SidecarHeaders.ApiToken, SidecarHeaders.CallerAppId, SidecarHeaders.CallerNamespace,
    ];

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        foreach (var header in ForSidecars)
        {
            proxyRequest.Headers.Remove(header);
        }

        proxyRequest.Headers.Host = null;
        proxyRequest.Headers.TryAddWithoutValidation(SidecarHeaders.CallerAppId, callerAppId);
        app.AddToken(proxyRequest);
    }
}
