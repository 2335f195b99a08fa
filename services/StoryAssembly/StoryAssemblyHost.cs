using Microsoft.Extensions.Options;
using Newsdesk.Platform;
using Newsdesk.Platform.Hosting;
using Newsdesk.Stories.Adapters.Cache;
using Newsdesk.Stories.Adapters.Events;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Api;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Pipeline;
using Newsdesk.Stories.Ports;
using Newsdesk.Stories.Reading;
using Newsdesk.Stories.Telemetry;
using Newsdesk.Stories.Watching;

namespace Newsdesk.Stories;

/// <summary>Builds the story-assembly service: what runs it, what it serves, in one place.</summary>
public static class StoryAssemblyHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = NewsdeskHost.CreateBuilder<Program>(args, "story-assembly");
        builder.AddTopicEventHandler<ArticleAnnotatedHandler>();
        builder.AddTopicEventHandler<ArticleWithdrawnHandler>();
        AddModels(builder);
        AddStorage(builder);
        AddPipeline(builder);
        AddReading(builder);
        configure?.Invoke(builder);

        var app = builder.BuildNewsdesk();
        app.MapGrpcService<StoryEndpoint>();
        app.MapGrpcService<StoryDocumentEndpoint>();
        app.MapGrpcService<StoryEditorEndpoint>();
        return app;
    }

    private static void AddModels(WebApplicationBuilder builder)
    {
        builder.AddNewsdeskOptions<ClusteringOptions, ClusteringOptionsValidator>(ClusteringOptions.Section);
        builder.AddNewsdeskOptions<DocumentOptions, DocumentOptionsValidator>("Documents");
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<ClusteringOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<DocumentOptions>>().Value);
        builder.Services.AddSingleton(StoryFrequencies.Shipped);
        builder.Services.AddSingleton<StoryDocumentMaker>();
    }

    private static void AddStorage(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ArrivalStore>();
        builder.Services.AddSingleton<ArticleStore>();
        builder.Services.AddSingleton<IStoryArticles>(services => services.GetRequiredService<ArticleStore>());
        builder.Services.AddSingleton<IMembershipReader, MembershipStore>();
        builder.Services.AddSingleton<LiveStoryReader>();
        builder.Services.AddSingleton<ProgressStore>();
        builder.Services.AddSingleton<BatchWriter>();
        builder.Services.AddSingleton<DocumentStore>();
        builder.Services.AddSingleton<StoryCatalog>();
        builder.Services.AddSingleton<PublicationStore>();
    }

    private static void AddPipeline(WebApplicationBuilder builder)
    {
        builder.AddNewsdeskOptions<AssemblyOptions, AssemblyOptionsValidator>(AssemblyOptions.Section);
        builder.Services.AddSingleton<StoryInstrumentation>();
        builder.Services.AddSingleton<AssemblyProgress>();
        builder.Services.AddSingleton<ArrivalSignal>();
        builder.Services.AddSingleton<PublicationSignal>();
        builder.Services.AddSingleton<PublicationDesk>();
        builder.Services.AddSingleton<StoryPublisher>();
        builder.Services.AddSingleton<StoryRebuilder>();
        builder.Services.AddSingleton<BatchRunner>();
        builder.Services.AddHostedService<ModelWarmup>();
        builder.Services.AddHostedService<AssemblyLoop>();
        builder.Services.AddHealthChecks().AddCheck<AssemblyHealthCheck>("assembly", tags: [Platform.Health.HealthNames.Ready]);
    }

    private static void AddReading(WebApplicationBuilder builder)
    {
        builder.AddNewsdeskOptions<RedisOptions, RedisOptionsValidator>(RedisOptions.Section);
        builder.Services.AddSingleton<RedisDocumentCache>();
        builder.Services.AddSingleton<IStoryDocumentCache>(services => services.GetRequiredService<RedisDocumentCache>());
        builder.Services.AddHostedService(services => services.GetRequiredService<RedisDocumentCache>());
        builder.Services.AddSingleton<LatestDocuments>();
        builder.Services.AddSingleton<DocumentReader>();
        builder.Services.AddSingleton<DocumentChecker>();
        builder.Services.AddSingleton<ChangeReader>();
        builder.Services.AddSingleton<StoryWatcher>();
    }
}
