using k8s;
using k8s.Models;

namespace Newsdesk.Architecture.Tests.Kubernetes;

// Exactly the fields that our manifests use: strict parsing refuses any other, and so finds misspelt ones.

internal abstract class DaprResource : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "";

    public string Kind { get; set; } = "";

    public V1ObjectMeta Metadata { get; set; } = new();
}

internal sealed class DaprComponent : DaprResource
{
    public ComponentSpec Spec { get; init; } = new();

    public ComponentAuth Auth { get; init; } = new();

    public List<string> Scopes { get; init; } = [];

    public string? Value(string name) => Spec.Metadata.SingleOrDefault(item => item.Name == name)?.Value;

    internal sealed class ComponentSpec
    {
        public string Type { get; init; } = "";

        public string Version { get; init; } = "";

        public List<ComponentMetadata> Metadata { get; init; } = [];
    }

    internal sealed class ComponentMetadata
    {
        public string Name { get; init; } = "";

        public string? Value { get; init; }

        public V1SecretKeySelector? SecretKeyRef { get; init; }
    }

    internal sealed class ComponentAuth
    {
        public string SecretStore { get; init; } = "";
    }
}

internal sealed class DaprSubscription : DaprResource
{
    public SubscriptionSpec Spec { get; init; } = new();

    public List<string> Scopes { get; init; } = [];

    internal sealed class SubscriptionSpec
    {
        public string Pubsubname { get; init; } = "";

        public string Topic { get; init; } = "";

        public Dictionary<string, string> Routes { get; init; } = [];

        public string? DeadLetterTopic { get; init; }
    }
}

internal sealed class DaprConfiguration : DaprResource
{
    public ConfigurationSpec Spec { get; init; } = new();

    internal sealed class ConfigurationSpec
    {
        public List<Feature> Features { get; init; } = [];

        public AccessControl AccessControl { get; init; } = new();

        public Api Api { get; init; } = new();

        public Secrets Secrets { get; init; } = new();

        public Tracing Tracing { get; init; } = new();

        public Metrics Metrics { get; init; } = new();
    }

    internal sealed class Feature
    {
        public string Name { get; init; } = "";

        public bool Enabled { get; init; }
    }

    internal sealed class AccessControl
    {
        public string DefaultAction { get; init; } = "";

        public string TrustDomain { get; init; } = "";

        public List<Policy> Policies { get; init; } = [];
    }

    internal sealed class Policy
    {
        public string AppId { get; init; } = "";

        public string DefaultAction { get; init; } = "";

        public string TrustDomain { get; init; } = "";

        public string Namespace { get; init; } = "";

        public List<Operation> Operations { get; init; } = [];
    }

    internal sealed class Operation
    {
        public string Name { get; init; } = "";

        public string Action { get; init; } = "";
    }

    internal sealed class Api
    {
        public List<ApiRule> Allowed { get; init; } = [];
    }

    internal sealed class ApiRule
    {
        public string Name { get; init; } = "";

        public string Version { get; init; } = "";

        public string Protocol { get; init; } = "";
    }

    internal sealed class Secrets
    {
        public List<SecretScope> Scopes { get; init; } = [];
    }

    internal sealed class SecretScope
    {
        public string StoreName { get; init; } = "";

        public string DefaultAccess { get; init; } = "";
    }

    internal sealed class Tracing
    {
        public string SamplingRate { get; init; } = "";
    }

    internal sealed class Metrics
    {
        public bool Enabled { get; init; }

        public Dictionary<string, bool> Http { get; init; } = [];

        public bool RecordErrorCodes { get; init; }
    }
}

internal sealed class DaprResiliency : DaprResource
{
    public ResiliencySpec Spec { get; init; } = new();

    public List<string> Scopes { get; init; } = [];

    internal sealed class ResiliencySpec
    {
        public Policies Policies { get; init; } = new();

        public Targets Targets { get; init; } = new();
    }

    internal sealed class Policies
    {
        public Dictionary<string, string> Timeouts { get; init; } = [];

        public Dictionary<string, Retry> Retries { get; init; } = [];
    }

    internal sealed class Retry
    {
        public string Policy { get; init; } = "";

        public string Duration { get; init; } = "";

        public int MaxRetries { get; init; } = -1;
    }

    internal sealed class Targets
    {
        public Dictionary<string, Directions> Components { get; init; } = [];
    }

    internal sealed class Directions
    {
        public PolicyNames Inbound { get; init; } = new();

        public PolicyNames Outbound { get; init; } = new();
    }

    internal sealed class PolicyNames
    {
        public string Timeout { get; init; } = "";

        public string Retry { get; init; } = "";
    }
}
