using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
        return services
            .AddGrpcClient<TClient>((provider, client) => client.Address = Sidecar(provider).GrpcEndpoint)
            .ConfigureChannel(channel =>
            {
                channel.MaxReceiveMessageSize = SidecarChannel.MaxMessageBytes;
                channel.MaxSendMessageSize = SidecarChannel.MaxMessageBytes;
                channel.ServiceConfig = SidecarChannel.Retries();
            })
            .ConfigurePrimaryHttpMessageHandler(SidecarChannel.Handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddInterceptor(provider => new SidecarInterceptor(appId, Sidecar(provider), provider.GetRequiredService<TimeProvider>()))
            .EnableCallContextPropagation(propagation => propagation.SuppressContextNotFoundErrors = true);
    }

    private static SidecarOptions Sidecar(IServiceProvider provider) => provider.GetRequiredService<IOptions<SidecarOptions>>().Value;
}
