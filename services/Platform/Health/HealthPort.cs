using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Newsdesk.Platform.Hosting;

namespace Newsdesk.Platform.Health;

/// <summary>Keeps everything but health off the health port, which is open beyond the pod.</summary>
internal sealed class HealthPort(IOptions<ListenerOptions> listener) : IMiddleware
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Connection.LocalPort != listener.Value.HealthPort || context.Request.Path.StartsWithSegments("/grpc.health.v1.Health", StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
