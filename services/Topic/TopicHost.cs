using Newsdesk.Platform;

namespace Newsdesk.Topics;

/// <summary>Builds the topic service: what runs it, what it serves, in one place.</summary>
public static class TopicHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = NewsdeskHost.CreateBuilder<Program>(args, "topic");
        configure?.Invoke(builder);
        return builder.BuildNewsdesk();
    }
}
