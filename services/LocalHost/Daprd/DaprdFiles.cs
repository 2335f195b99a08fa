using System.Text.Json;
using Newsdesk.LocalHost.Redis;
using StackExchange.Redis;

namespace Newsdesk.LocalHost.Daprd;

/// <summary>The component, resiliency and configuration files that daprd reads, in a folder of the data folder.</summary>
internal sealed class DaprdFiles(string folder)
{
    /// <summary>Folder of the components.</summary>
    public string ResourcesPath { get; } = Path.Combine(folder, "resources");

    public string ConfigurationPath { get; } = Path.Combine(folder, "config.yaml");

    private string NamesPath => Path.Combine(folder, "names.db");

    /// <summary>Writes all files anew.</summary>
    /// <returns>Their paths.</returns>
    public IReadOnlyList<string> Write(string redis)
    {
        Directory.CreateDirectory(ResourcesPath);
        (string Path, string Text)[] files =
        [
            (Path.Combine(ResourcesPath, "pubsub.yaml"), PubSub(RedisConfiguration.Parse(redis))),
            (Path.Combine(ResourcesPath, "resiliency.yaml"), Resiliency),
            (ConfigurationPath, Configuration),
        ];
        foreach (var (path, text) in files)
        {
            WritePrivate(path, text);
        }

        return [.. files.Select(file => file.Path)];
    }

    /// <summary>
    /// Redis Streams acknowledges an event whatever its handler answered, so retries and dead letters are the resiliency policy's and the subscriptions'.
    /// A queue no deeper than the concurrency keeps waiting entries from being claimed a second time.
    /// </summary>
    private static string PubSub(ConfigurationOptions redis) => $"""
        apiVersion: dapr.io/v1alpha1
        kind: Component
        metadata:
          name: pubsub
        spec:
          type: pubsub.redis
          version: v1
          metadata:
          - name: redisHost
            value: {Text(RedisConfiguration.Servers(redis))}
          - name: redisUsername
            value: {Text(redis.User ?? "")}
          - name: redisPassword
            value: {Text(redis.Password ?? "")}
          - name: enableTLS
            value: "{(redis.Ssl ? "true" : "false")}"
          - name: processingTimeout
            value: "120s"
          - name: redeliverInterval
            value: "15s"
          - name: queueDepth
            value: "64"
          - name: concurrency
            value: "64"
          - name: maxLenApprox
            value: "1000000"

        """;

    /// <summary>
    /// As on Kubernetes: a service that was killed has a minute to come back before its events are dead letters. An exponential policy would ignore its
    /// duration, so it is constant. (1 + 5) x 10 s + 5 x 8 s stay below the 120 s after which the broker hands an event to somebody else.
    /// </summary>
    private static string Resiliency => """
        apiVersion: dapr.io/v1alpha1
        kind: Resiliency
        metadata:
          name: suite
        spec:
          policies:
            timeouts:
              handler: 10s
            retries:
              deliver: { policy: constant, duration: 8s, maxRetries: 5 }
              publish: { policy: exponential, duration: 200ms, maxInterval: 5s, maxRetries: 5 }
          targets:
            components:
              pubsub:
                inbound: { retry: deliver, timeout: handler }
                outbound: { retry: publish }

        """;

    /// <summary>Names are resolved through a shared file: multicast DNS is missing on many machines, and without it daprd does not start.</summary>
    private string Configuration => $$"""
        apiVersion: dapr.io/v1alpha1
        kind: Configuration
        metadata:
          name: local
        spec:
          features:
          - name: HotReload
            enabled: false
          metrics:
            enabled: false
          nameResolution:
            component: sqlite
            version: v1
            configuration:
              connectionString: {{Text(NamesPath)}}

        """;

    /// <summary>A JSON string is a YAML string.</summary>
    private static string Text(string value) => JsonSerializer.Serialize(value);

    /// <summary>The component holds the password of Redis: nobody else may read it.</summary>
    private static void WritePrivate(string path, string text)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
