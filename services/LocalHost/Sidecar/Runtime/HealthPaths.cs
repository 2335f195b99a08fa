namespace Newsdesk.LocalHost.Sidecar.Runtime;

/// <summary>The HTTP health paths of daprd, which <c>DaprClient.CheckHealthAsync</c> and <c>CheckOutboundHealthAsync</c> ask.</summary>
internal static class HealthPaths
{
    public static void MapHealthPaths(this WebApplication server)
    {
        var readiness = server.Services.GetRequiredService<SidecarReadiness>();
        server.Map("/v1.0/healthz", context => AnswerAsync(context, readiness.IsReady));
        server.Map("/v1.0/healthz/outbound", context => AnswerAsync(context, true));
    }

    private static Task AnswerAsync(HttpContext context, bool ready)
    {
        if (ready)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync("""{"errorCode":"ERR_HEALTH_NOT_READY","message":"dapr is not ready"}""", context.RequestAborted);
    }
}
