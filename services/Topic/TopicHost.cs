using Newsdesk.Platform;
using Newsdesk.Platform.Clients;
using Newsdesk.Stories.V1;
using Newsdesk.Topics.Adapters;
using Newsdesk.Topics.Api;
using Newsdesk.Topics.Subjects;

namespace Newsdesk.Topics;

/// <summary>Builds the topic service: what runs it, what it serves, in one place.</summary>
public static class TopicHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = NewsdeskHost.CreateBuilder<Program>(args, "topic");
        builder.Services.AddSingleton<ITopicStore, TopicStore>();
        builder.Services.AddNewsdeskClient<StoryService.StoryServiceClient>("story-assembly");
        builder.AddTopicEventHandler<StoryUpdatedHandler>();
        configure?.Invoke(builder);

        var app = builder.BuildNewsdesk();
        app.MapGrpcService<TopicEndpoint>();
        return app;
    }
}
