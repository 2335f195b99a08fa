using Newsdesk.Articles;
using Newsdesk.Entities;
using Newsdesk.Stories;
using Newsdesk.Topics;

namespace Newsdesk.LocalHost.Hosting;

/// <summary>The services of the suite, in the order in which an article passes them.</summary>
internal static class SuiteServices
{
    public const string Ingestion = "ingestion";
    public const string Entity = "entity";
    public const string StoryAssembly = "story-assembly";
    public const string Topic = "topic";

    public static IReadOnlyList<ServiceDefinition> All { get; } =
    [
        new(Ingestion, "Newsdesk.Ingestion", IngestionHost.Build),
        new(Entity, "Newsdesk.Entity", EntityHost.Build),
        new(StoryAssembly, "Newsdesk.StoryAssembly", StoryAssemblyHost.Build),
        new(Topic, "Newsdesk.Topic", TopicHost.Build),
    ];
}
