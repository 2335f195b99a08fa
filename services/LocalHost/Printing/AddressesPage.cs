using Newsdesk.LocalHost.Data;
using Newsdesk.LocalHost.Hosting;

namespace Newsdesk.LocalHost.Printing;

/// <summary>Prints where everything is.</summary>
internal static class AddressesPage
{
    public static void Print(IPrinter printer, Suite suite, DataFolder data)
    {
        printer.Title("Addresses");
        printer.Table(
            ["service", "gRPC", "sidecar", "process"],
            suite.Services.Select(service => (IReadOnlyList<string>)
            [
                service.AppId, service.Address.Authority, suite.Sidecars.EndpointOf(service.AppId).Authority, $"{service.ProcessId ?? Environment.ProcessId}",
            ]));
        printer.Line($"Redis: {suite.Redis.Address}{(suite.Redis.IsEmbedded ? " (embedded)" : "")}");
        printer.Line($"Data: {data.Path}{(data.IsTemporary ? " (removed at the end)" : "")}");
        printer.Line($"To call any service through a sidecar, use {suite.Sidecars.EndpointOf(Suite.OwnAppId).Authority} with the metadata dapr-app-id: SERVICE.");
    }
}
