using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Newsdesk.Platform.Hosting;

/// <summary>Tells failures of a start that its operator can mend from faults of the program.</summary>
public static class StartupFailure
{
    /// <summary>One sentence for the operator; null when the failure is a fault of the program.</summary>
    public static string? Describe(Exception failure) => failure switch
    {
        StartupException startup => startup.Message,
        OptionsValidationException invalid => $"A setting is wrong: {string.Join(" ", invalid.Failures)}",
        // What the configuration binder throws: it names the key and the value.
        InvalidOperationException { InnerException: FormatException or ArgumentException or OverflowException } unbindable => unbindable.Message,
        IOException { InnerException: AddressInUseException } => $"{failure.Message} Choose another with Listen:Port and Listen:HealthPort.",
        AddressInUseException => $"The address is in use: {failure.Message}",
        SocketException socket => $"The service cannot listen on its address: {socket.Message}.",
        AggregateException several => DescribeAll(several.InnerExceptions),
        _ => null,
    };

    private static string? DescribeAll(IEnumerable<Exception> failures)
    {
        var sentences = failures.Select(Describe).ToList();
        return sentences.Contains(null) ? null : string.Join(" ", sentences.Distinct());
    }
}
