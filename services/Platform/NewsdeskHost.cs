using Microsoft.AspNetCore.Builder;

namespace Newsdesk.Platform;

/// <summary>How every service of the suite is hosted.</summary>
public static class NewsdeskHost
{
    public static WebApplicationBuilder CreateBuilder<TMarker>(string[] args, string appId)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentException.ThrowIfNullOrEmpty(appId);
        return WebApplication.CreateBuilder(args);
    }

    public static WebApplication BuildNewsdesk(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Build();
    }

    public static async Task<int> RunNewsdeskAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.RunAsync();
        return 0;
    }
}
