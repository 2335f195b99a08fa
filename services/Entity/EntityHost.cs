using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Api;
using Newsdesk.Entities.Languages;
using Newsdesk.Entities.Reannotation;
using Newsdesk.Entities.Summaries;
using Newsdesk.Entities.Telemetry;
using Newsdesk.Platform;
using Newsdesk.Platform.Languages;

namespace Newsdesk.Entities;

/// <summary>Builds the entity service: what runs it, what it serves, in one place.</summary>
public static class EntityHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = NewsdeskHost.CreateBuilder<Program>(args, "entity");
        builder.Services.AddSingleton<EntityInstrumentation>();
        builder.Services.AddLanguageDetection();
        builder.Services.AddSingleton<TextLanguage>();
        builder.Services.AddSingleton<TextInputReader>();
        builder.Services.AddSingleton<InputAnnotator>();
        builder.Services.AddSingleton<ArticleAnnotator>();
        builder.Services.AddSingleton<AnnotationStore>();
        builder.AddKnowledge();
        builder.AddReannotation();
        builder.AddSummaries();
        builder.AddTopicEventHandler<ArticleIngestedHandler>();
        builder.AddTopicEventHandler<ArticleWithdrawnHandler>();
        configure?.Invoke(builder);

        var app = builder.BuildNewsdesk();
        app.MapGrpcService<EntityEndpoint>();
        app.MapGrpcService<KnowledgeBaseEndpoint>();
        return app;
    }
}
