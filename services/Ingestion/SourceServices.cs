using Microsoft.Extensions.Options;
using Newsdesk.Articles.Adapters.Sources;
using Newsdesk.Articles.Api;
using Newsdesk.Articles.Boilerplate;
using Newsdesk.Articles.Options;
using Newsdesk.Articles.Polling;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources.Polling;
using Newsdesk.Articles.Telemetry;
using Newsdesk.Platform.Hosting;

namespace Newsdesk.Articles;

/// <summary>Everything that polls sources.</summary>
internal static class SourceServices
{
    public static void AddSources(this WebApplicationBuilder builder)
    {
        builder.AddNewsdeskOptions<PollOptions, PollOptionsValidator>("Sources");
        var services = builder.Services;
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PollOptions>>().Value);
        services.AddSingleton<SourceInstrumentation>();
        services.AddSingleton<ISourceStore, SqlSourceStore>();
        services.AddSingleton<ISourceQueue, SqlSourceQueue>();
        services.AddSingleton<IWebDecoder, WebDecoder>();
        services.AddSingleton<FeedFetcher>();
        services.AddSingleton<EntryTaker>();
        services.AddSingleton<BoilerplateLearner>();
        services.AddSingleton<SourcePoller>();
        services.AddSingleton<PollRunner>();
        services.AddSingleton<PollRuns>();
        services.AddSingleton<SourceSignal>();
        services.AddSingleton<PollDesk>();
        services.AddSingleton<SourceLists>();
        services.AddHostedService<SourceScheduler>();
    }
}
