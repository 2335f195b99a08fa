using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Newsdesk.Platform.Hosting;

internal static class LogLevels
{
    private static readonly KeyValuePair<string, string?>[] Defaults =
    [
        new("Logging:LogLevel:Default", "Information"),
        new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"),
        new("Logging:LogLevel:System.Net.Http", "Warning"),
        // Platform's interceptor logs what matters; the framework would log every bad request as an error.
        new("Logging:LogLevel:Grpc.AspNetCore.Server.ServerCallHandler", "Critical"),
    ];

    /// <summary>Adds the levels below all other sources, so that the environment and the command line may change them.</summary>
    public static void AddNewsdeskLogLevels(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
}
