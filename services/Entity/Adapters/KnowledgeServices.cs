using Microsoft.Extensions.Options;

namespace Newsdesk.Entities.Adapters;

internal static class KnowledgeServices
{
    /// <summary>Registers the annotator over the configured knowledge base, which is loaded before the service takes calls.</summary>
    public static void AddKnowledge(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section);
        builder.Services.AddSingleton(services => new TextAnnotator(KnowledgeLoader.Load(services.GetRequiredService<IOptions<KnowledgeOptions>>().Value)));
        builder.Services.AddHostedService<KnowledgeWarmup>();
    }
}
