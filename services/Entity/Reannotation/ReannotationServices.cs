namespace Newsdesk.Entities.Reannotation;

internal static class ReannotationServices
{
    public static void AddReannotation(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReannotationQueue>();
        builder.Services.AddSingleton<ReannotationSignal>();
        builder.Services.AddHostedService<ReannotationLoop>();
    }
}
