using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Newsdesk.Platform.Errors;

namespace Newsdesk.Platform.Clients;

/// <summary>Lets only the sidecar in, which alone knows the app token. Probes know no tokens and may ask for health.</summary>
internal sealed class AppTokenCheck(IOptions<SidecarOptions> options) : IMiddleware
{
    private readonly byte[]? _expected = string.IsNullOrEmpty(options.Value.AppToken) ? null : Hash(options.Value.AppToken);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (_expected is null || IsHealth(context.Request) || CryptographicOperations.FixedTimeEquals(_expected, Hash(context.Request.Headers[SidecarHeaders.ApiToken].ToString())))
        {
            return next(context);
        }

        GrpcAnswers.Write(context.Response, ErrorStatuses.Unauthenticated(ErrorDomains.Of(context.Request.Path.Value ?? "")));
        return Task.CompletedTask;
    }

    private static bool IsHealth(HttpRequest request) => request.Path.StartsWithSegments("/grpc.health.v1.Health", StringComparison.Ordinal);

    // Digests have one length, so that the comparison does not tell the token's.
    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
