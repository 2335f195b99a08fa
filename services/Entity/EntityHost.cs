using Newsdesk.Platform;

namespace Newsdesk.Entities;

/// <summary>Builds the entity service: what runs it, what it serves, in one place.</summary>
public static class EntityHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = NewsdeskHost.CreateBuilder<Program>(args, "entity");
        configure?.Invoke(builder);
        return builder.BuildNewsdesk();
    }
}
