using System.Diagnostics;
using Newsdesk.EndToEnd.Tests.CommandLine;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>Serving until somebody says stop.</summary>
public sealed class ServeTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_StopsInOrderAndRemovesTheTemporaryFolder(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends Unix signals");
        using var host = LocalHostProcess.Start();
        var folder = "";
        while (await host.Output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && line != "Serving. Press Ctrl+C to stop.")
        {
            folder = line.StartsWith("Data: ", StringComparison.Ordinal) ? line.Split(' ')[1] : folder;
        }

        Assert.True(Directory.Exists(folder));
        using var kill = Process.Start("kill", [$"-{signal}", $"{host.Id}"]);
        var result = await host.EndAsync();

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.False(Directory.Exists(folder));
    }
}
