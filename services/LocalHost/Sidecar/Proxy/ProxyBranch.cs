using Newsdesk.LocalHost.Sidecar.Runtime;

namespace Newsdesk.LocalHost.Sidecar.Proxy;

/// <summary>Parts what the sidecar answers itself (its own API, and health when no application is named) from what it forwards.</summary>
internal sealed class ProxyBranch(RequestDelegate next, ServiceInvocation invocation)
{
    private const string OwnApi = $"/{DaprRuntimeBinding.Service}/";
    private const string OwnHealth = "/grpc.health.v1.Health/";

    public Task InvokeAsync(HttpContext context) => IsOwn(context) ? next(context) : invocation.ForwardAsync(context);

    private static bool IsOwn(HttpContext context)
    {
        if (!context.IsGrpc())
        {
            return true;
        }

        var path = context.Request.Path.Value ?? "";
        return path.StartsWith(OwnApi, StringComparison.Ordinal)
            || (path.StartsWith(OwnHealth, StringComparison.Ordinal) && !ServiceInvocation.NamesApp(context.Request));
    }
}
