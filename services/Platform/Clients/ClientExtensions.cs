using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Newsdesk.Platform.Clients;

public static class ClientExtensions
{
    /// <summary>
    /// Registers a typed gRPC client of another service, called through the sidecar: app id and token as metadata, a
    /// deadline, the caller's deadline and cancellation passed on, UNAVAILABLE retried.
    /// </summary>
    public static IHttpClientBuilder AddNewsdeskClient<TClient>(this IServiceCollection services, string appId)
        where TClient : ClientBase
    {
        ArgumentException.ThrowIfNullOrEmpty(appId);
        return services.AddGrpcClient<TClient>();
    }
}
