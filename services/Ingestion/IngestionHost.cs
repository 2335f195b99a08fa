using Microsoft.Extensions.Options;
using Newsdesk.Articles.Adapters;
using Newsdesk.Articles.Adapters.Fetching;
using Newsdesk.Articles.Adapters.Pages;
using Newsdesk.Articles.Adapters.Store;
using Newsdesk.Articles.Api;
using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Identity;
using Newsdesk.Articles.Ingest;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Options;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Telemetry;
using Newsdesk.Platform;
using Newsdesk.Platform.Hosting;
using Newsdesk.Platform.Languages;

namespace Newsdesk.Articles;

/// <summary>Builds the ingestion service: what runs it, what it serves, in one place.</summary>
public static class IngestionHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = NewsdeskHost.CreateBuilder<Program>(args, "ingestion");
        builder.AddNewsdeskOptions<IngestOptions, IngestOptionsValidator>("Ingestion");
        builder.AddNewsdeskOptions<CopyOptions, CopyOptionsValidator>("Copies");
        builder.Services.AddIngestion();
        builder.AddFetching();
        builder.AddSources();
        configure?.Invoke(builder);

        var app = builder.BuildNewsdesk();
        app.MapGrpcService<ArticleEndpoint>();
        app.MapGrpcService<OutletEndpoint>();
        app.MapGrpcService<SourceEndpoint>();
        return app;
    }

    private static void AddIngestion(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<IngestOptions>>().Value);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CopyOptions>>().Value);
        services.AddSingleton<IngestionInstrumentation>();

        services.AddSingleton(UrlRules.Default);
        services.AddSingleton(UrlCanonicalizer.Default);
        services.AddSingleton(WireAgencies.Default);
        services.AddLanguageDetection();
        services.AddSingleton<IMainTextExtractor, PageExtractor>();
        services.AddSingleton<ArticlePreparer>();

        services.AddSingleton<IArticleStore, SqlArticleStore>();
        services.AddSingleton<CopyFinder>();
        services.AddSingleton<OutletRegistrar>();
        services.AddSingleton<OutletEditor>();
        services.AddSingleton<ArticleCommitter>();
        services.AddSingleton<ArticleIngestor>();
        services.AddSingleton<ArticleImport>();
        services.AddSingleton<PageFetch>();
        services.AddHostedService<CopyIndexWarmup>();
        services.AddHostedService<PreparationWarmup>();
    }
}
