using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Newsdesk.Platform.Hosting;
using Newsdesk.Platform.Storage.Engines;

namespace Newsdesk.Platform.Storage;

internal static class StorageServices
{
    public static void AddNewsdeskStorage(this IHostApplicationBuilder builder)
    {
        builder.AddNewsdeskOptions<DatabaseOptions, DatabaseOptionsValidator>(DatabaseOptions.Section);
        builder.Services.AddSingleton(provider => DatabaseEngines.Create(
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value,
            provider.GetRequiredService<ServiceIdentity>()));
        builder.Services.AddSingleton<MigrationRunner>();
        builder.Services.AddSingleton<WriteGroup>();
        builder.Services.AddSingleton<Writer>();
        builder.Services.AddSingleton<IDatabase, Database>();
        builder.Services.AddHostedService<DatabaseLifetime>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: [Health.HealthNames.Ready]);
    }
}
