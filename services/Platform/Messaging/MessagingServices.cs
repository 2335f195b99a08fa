using Dapr.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Newsdesk.Platform.Clients;
using Newsdesk.Platform.Hosting;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Platform.Messaging;

internal static class MessagingServices
{
    public static void AddNewsdeskMessaging(this IHostApplicationBuilder builder)
    {
        builder.AddNewsdeskOptions<OutboxOptions, OutboxOptionsValidator>(OutboxOptions.Section);
        builder.Services.AddDaprClient((provider, client) => Configure(client, provider.GetRequiredService<IOptions<SidecarOptions>>().Value));
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddSingleton<OutboxTable>();
        builder.Services.AddSingleton<LeaseFactory>();
        builder.Services.AddSingleton<SidecarPublisher>();
        builder.Services.AddHostedService<OutboxRelay>();
        builder.Services.AddHostedService<InboxJanitor>();
        builder.Services.AddSingleton<TopicEventService>();
    }

    private static void Configure(DaprClientBuilder client, SidecarOptions sidecar)
    {
        client.UseGrpcEndpoint(sidecar.GrpcEndpoint.ToString());
        client.UseGrpcChannelOptions(SidecarChannel.Options());
        if (!string.IsNullOrEmpty(sidecar.ApiToken))
        {
            client.UseDaprApiToken(sidecar.ApiToken);
        }
    }
}
