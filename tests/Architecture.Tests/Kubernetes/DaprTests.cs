using System.Text.RegularExpressions;
using k8s.Models;

namespace Newsdesk.Architecture.Tests.Kubernetes;

public sealed partial class DaprTests
{
    // Callers that have no manifest yet.
    private static readonly string[] Clients = ["reader"];

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Sidecars_OfServices_KnowTheirAppAndSubscribeOnlyByDeclaration(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.All(rendering.Services, it =>
        {
            Assert.Equal(("true", it.Name, "grpc"), (it.Annotation("enabled"), it.Annotation("app-id"), it.Annotation("app-protocol")));
            Assert.Equal((it.Variable("Listen__Port"), "127.0.0.1"), (it.Annotation("app-port"), it.Variable("Listen__Address")));
            Assert.Contains("subscribe", it.Annotation("disable-init-endpoints"), StringComparison.Ordinal);
            Assert.Equal("true", it.Annotation("enable-app-health-check"));
            Assert.Contains(it.Annotation("config"), rendering.All<DaprConfiguration>().Select(configuration => configuration.Metadata.Name));
        });
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Settings_OfDapr_RollThePodsWhenAnyFileChanges(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);
        var files = Directory.GetFiles(Path.Combine(Kustomizations.Root, "base/dapr")).Select(Path.GetFileName).Where(name => name != "kustomization.yaml");

        var settings = rendering.All<V1ConfigMap>().Single(it => it.Metadata.Name.StartsWith("dapr-settings-", StringComparison.Ordinal));

        Assert.Equal(files.Order(StringComparer.Ordinal), settings.Data.Keys.Order(StringComparer.Ordinal));
        Assert.All(rendering.Services, it => Assert.Contains(it.Pod.Volumes, volume => volume.ConfigMap?.Name == settings.Metadata.Name));
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Components_Everywhere_AreScopedToAppsThatExistAndHoldNoSecrets(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);
        var apps = rendering.Services.Select(it => it.Name).ToHashSet();

        Assert.All(rendering.All<DaprComponent>(), it =>
        {
            Assert.NotEmpty(it.Scopes);
            Assert.Subset(apps, it.Scopes.ToHashSet());
            Assert.DoesNotContain(it.Spec.Metadata, item => SecretName.IsMatch(item.Name) && item.SecretKeyRef is null);
        });
        Assert.All(rendering.All<DaprResiliency>(), it => Assert.Equal(apps, it.Scopes.ToHashSet()));
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Subscriptions_Everywhere_HaveOneAppAndADeadLetterTopicTheyMayUse(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);
        var topics = (rendering.PubSub.Value("allowedTopics") ?? "").Split(',');
        var readers = Scopes(rendering.PubSub.Value("subscriptionScopes"));
        var writers = Scopes(rendering.PubSub.Value("publishingScopes"));

        var subscriptions = rendering.All<DaprSubscription>().ToList();

        Assert.All(subscriptions, it =>
        {
            var app = Assert.Single(it.Scopes);
            Assert.Equal((rendering.PubSub.Metadata.Name, $"{it.Spec.Topic}-dead"), (it.Spec.Pubsubname, it.Spec.DeadLetterTopic));
            Assert.Contains(it.Spec.Topic, topics);
            Assert.Contains(it.Spec.DeadLetterTopic, topics);
            Assert.Contains(it.Spec.Topic, readers[app]);
            Assert.Contains(it.Spec.DeadLetterTopic, writers[app]);
        });
        Assert.Distinct(subscriptions.Select(it => (it.Spec.Topic, it.Scopes[0])));
        Assert.Equal(readers.Sum(it => it.Count()), subscriptions.Count);
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Trimmer_OfTheBroker_WaitsForExactlyTheAppsThatSubscribe(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);
        var script = rendering.All<V1ConfigMap>().Single(it => it.Metadata.Name.StartsWith("redis-broker-", StringComparison.Ordinal)).Data["trim.sh"];

        var trimmed = TrimCall.Matches(script).SelectMany(call => call.Groups["apps"].Value.Split(' '), (call, app) => (call.Groups["topic"].Value, app));

        var subscribed = rendering.All<DaprSubscription>().Select(it => (it.Spec.Topic, it.Scopes[0]));
        Assert.Equal(subscribed.Order(), trimmed.Order());
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Retries_OfDeliveriesAndDeadLetters_EndInTime(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);
        var resiliency = rendering.All<DaprResiliency>().Single().Spec;
        var pubsub = resiliency.Targets.Components[rendering.PubSub.Metadata.Name];

        Assert.True(Longest(pubsub.Inbound) < GoDuration.Parse(rendering.PubSub.Value("processingTimeout")), "a delivery is given away while it is retried");
        Assert.True(Longest(pubsub.Outbound) < TimeSpan.FromSeconds(30), "daprd gives a dead letter 30 s");

        TimeSpan Longest(DaprResiliency.PolicyNames names)
        {
            var retry = resiliency.Policies.Retries[names.Retry];
            Assert.Equal("constant", retry.Policy);
            Assert.InRange(retry.MaxRetries, 1, 10);
            return ((retry.MaxRetries + 1) * GoDuration.Parse(resiliency.Policies.Timeouts[names.Timeout])) + (retry.MaxRetries * GoDuration.Parse(retry.Duration));
        }
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Configurations_Everywhere_AllowOnlyKnownCallersToCallMethodsThatExist(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);
        var methods = ContractMethods().ToHashSet();
        var callers = rendering.Services.Select(it => it.Name).Concat(Clients).ToHashSet();

        Assert.All(rendering.All<DaprConfiguration>(), it =>
        {
            var access = it.Spec.AccessControl;
            Assert.Equal("deny", access.DefaultAction);
            Assert.All(access.Policies, policy =>
            {
                Assert.Equal(("deny", access.TrustDomain, it.Metadata.NamespaceProperty), (policy.DefaultAction, policy.TrustDomain, policy.Namespace));
                Assert.Contains(policy.AppId, callers);
                Assert.All(policy.Operations, operation => Assert.Equal("allow", operation.Action));
                Assert.Subset(methods, policy.Operations.Select(operation => operation.Name).ToHashSet());
            });
        });
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Configurations_Everywhere_LeaveAnAppOnlyTheDaprApiItUses(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);
        var writers = Scopes(rendering.PubSub.Value("publishingScopes"));

        Assert.All(rendering.All<DaprConfiguration>(), it =>
        {
            var publishes = writers[it.Metadata.Name].Any(topic => !topic.EndsWith("-dead", StringComparison.Ordinal));
            string[] expected = publishes ? ["grpc metadata", "grpc publish", "http metadata"] : ["grpc metadata", "http metadata"];
            Assert.Equal(expected, it.Spec.Api.Allowed.Select(rule => $"{rule.Protocol} {rule.Name}").Order(StringComparer.Ordinal));
            Assert.Contains(it.Spec.Features, feature => feature is { Name: "HotReload", Enabled: false });
            Assert.Equal("deny", Assert.Single(it.Spec.Secrets.Scopes).DefaultAccess);
        });
    }

    /// <summary>Reads <c>app=topic,topic;app=</c>.</summary>
    private static ILookup<string, string> Scopes(string? text) => (text ?? "").Split(';')
        .Select(entry => entry.Split('='))
        .SelectMany(entry => entry[1].Split(',', StringSplitOptions.RemoveEmptyEntries), (entry, topic) => (App: entry[0], Topic: topic))
        .ToLookup(it => it.App, it => it.Topic);

    private static IEnumerable<string> ContractMethods() =>
        from file in Directory.GetFiles(Path.Combine(Kustomizations.Repository, "protos"), "*.proto", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        let package = PackageLine.Match(text).Groups[1].Value
        from Match service in ServiceBlock.Matches(text)
        from Match rpc in RpcLine.Matches(service.Groups["body"].Value)
        select $"/{package}.{service.Groups["name"].Value}/{rpc.Groups[1].Value}";

    [GeneratedRegex("password|token|secret|connectionstring", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SecretName { get; }

    [GeneratedRegex(@"^\s*trim (?<topic>[\w-]+) ""(?<apps>[^""]+)""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex TrimCall { get; }

    [GeneratedRegex(@"^package ([\w.]+);", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex PackageLine { get; }

    [GeneratedRegex(@"^service (?<name>\w+) \{(?<body>(?:\n(?!\}).*)*)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ServiceBlock { get; }

    [GeneratedRegex(@"^\s+rpc (\w+)\(", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex RpcLine { get; }
}
