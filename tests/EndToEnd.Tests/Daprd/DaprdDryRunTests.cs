using Newsdesk.EndToEnd.Tests.CommandLine;
using Newsdesk.Testing;
using StackExchange.Redis;

namespace Newsdesk.EndToEnd.Tests.Daprd;

/// <summary>What `--dapr --dry-run` shows and writes.</summary>
public sealed class DaprdDryRunTests
{
    private static readonly string[] AppIds = ["ingestion", "entity", "story-assembly", "topic", "localhost"];

    [Fact]
    public async Task DryRun_PrintsACommandLineForEachSidecar()
    {
        using var folder = new TemporaryFolder();

        var result = await LocalHostProcess.RunAsync(["--dapr", "--dry-run", "--redis", "127.0.0.1:6379", "--data", folder.Path]);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        var commands = result.Output.Split('\n').Where(line => line.Contains(" daprd ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(AppIds, commands.Select(command => command.Split(' ').SkipWhile(word => word != "--app-id").ElementAt(1)));
        var ports = commands.SelectMany(command => command.Split(' ').Where(word => int.TryParse(word, out _))).ToArray();
        Assert.Equal(ports.Length, ports.Distinct().Count());
        Assert.All(commands, command => Assert.Contains("--placement-host-address \"\" --scheduler-host-address \"\"", command, StringComparison.Ordinal));
        Assert.All(commands.SkipLast(1), command => Assert.Contains("--app-protocol grpc", command, StringComparison.Ordinal));
        Assert.DoesNotContain("--app-port", commands[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_WritesComponentFilesThatOnlyTheOwnerReads()
    {
        using var folder = new TemporaryFolder();
        var redis = ConfigurationOptions.Parse("redis.example:6380,user=news,ssl=true");
        redis.Password = "pa \"ss";

        var result = await LocalHostProcess.RunAsync(["--dapr", "--dry-run", "--redis", redis.ToString(includePassword: true), "--data", folder.Path]);

        var pubsub = Path.Combine(folder.Path, "daprd/resources/pubsub.yaml");
        var text = await File.ReadAllTextAsync(pubsub, TestContext.Current.CancellationToken);
        Assert.Contains("type: pubsub.redis", text, StringComparison.Ordinal);
        Assert.Contains("- name: redisHost\n    value: \"redis.example:6380\"", text, StringComparison.Ordinal);
        Assert.Contains("- name: redisUsername\n    value: \"news\"", text, StringComparison.Ordinal);
        Assert.Contains("- name: redisPassword\n    value: \"pa \\u0022ss\"", text, StringComparison.Ordinal);
        Assert.Contains("- name: enableTLS\n    value: \"true\"", text, StringComparison.Ordinal);
        Assert.Contains("component: sqlite", await File.ReadAllTextAsync(Path.Combine(folder.Path, "daprd/config.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "daprd/resources/resiliency.yaml")));
        Assert.DoesNotContain("pa \"ss", result.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(pubsub));
        }
    }
}
