using Newsdesk.Entities.Importing;

namespace Newsdesk.Entities.Adapters;

internal static class KnowledgeServices
{
    /// <summary>Registers the annotator over the active knowledge base, which is loaded before the service takes calls.</summary>
    public static void AddKnowledge(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section);
        builder.Services.AddSingleton<KnowledgeVersions>();
        builder.Services.AddSingleton(services => new ActiveKnowledge(new TextAnnotator(services.GetRequiredService<KnowledgeVersions>().OpenActive())));
        builder.Services.AddSingleton<KnowledgeActivation>();
        builder.Services.AddSingleton<DumpImporter>();
        builder.Services.AddHostedService<KnowledgeWarmup>();
    }
}
