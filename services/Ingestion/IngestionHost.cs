using Newsdesk.Platform;

namespace Newsdesk.Articles;

/// <summary>Builds the ingestion service: what runs it, what it serves, in one place.</summary>
public static class IngestionHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = NewsdeskHost.CreateBuilder<Program>(args, "ingestion");
        configure?.Invoke(builder);
        return builder.BuildNewsdesk();
    }
}
