using Newsdesk.Platform;

namespace Newsdesk.Stories;

/// <summary>Builds the story-assembly service: what runs it, what it serves, in one place.</summary>
public static class StoryAssemblyHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = NewsdeskHost.CreateBuilder<Program>(args, "story-assembly");
        configure?.Invoke(builder);
        return builder.BuildNewsdesk();
    }
}
