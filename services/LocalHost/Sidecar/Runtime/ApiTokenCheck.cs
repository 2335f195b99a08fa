using System.Security.Cryptography;
using System.Text;
using Grpc.Core;
using Newsdesk.LocalHost.Sidecar.Proxy;

namespace Newsdesk.LocalHost.Sidecar.Runtime;

/// <summary>Refuses a gRPC call without the sidecar's secret, when it has one; the HTTP health paths stay open, as with daprd.</summary>
internal sealed class ApiTokenCheck(RequestDelegate next, SidecarOptions options)
{
    private readonly byte[] _expected = Encoding.UTF8.GetBytes(options.ApiToken ?? "");

    public Task InvokeAsync(HttpContext context)
    {
        if (_expected.Length == 0 || !context.IsGrpc() || IsRight(context.Request.Headers[SidecarHeaders.ApiToken].ToString()))
        {
            return next(context);
        }

        context.WriteGrpcError(StatusCode.Unauthenticated, "authentication error: api token mismatch");
        return Task.CompletedTask;
    }

    private bool IsRight(string token) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), _expected);
}
