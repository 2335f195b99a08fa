using k8s.Models;

namespace Newsdesk.Architecture.Tests.Kubernetes;

/// <summary>What a Deployment and a StatefulSet have in common.</summary>
internal sealed record Workload(V1ObjectMeta Metadata, int Replicas, string? Strategy, V1PodTemplateSpec Template)
{
    public string Name => Metadata.Name;

    public V1PodSpec Pod => Template.Spec;

    public bool IsService => Label(Template.Metadata, "app.kubernetes.io/component") == "service";

    public bool HasSingleWriter => Label(Metadata, "newsdesk/writer") == "single" || Pod.Volumes.Any(volume => volume.PersistentVolumeClaim is not null);

    /// <summary>The container of a service; its sidecar is injected by Dapr.</summary>
    public V1Container Container => Pod.Containers.Single();

    public IEnumerable<V1Container> Containers => [.. Pod.InitContainers ?? [], .. Pod.Containers];

    public IEnumerable<V1EnvVar> Variables => Containers.SelectMany(container => container.Env ?? []);

    public string? Annotation(string name) => Template.Metadata.Annotations?.TryGetValue($"dapr.io/{name}", out var value) == true ? value : null;

    public string? Variable(string name) => Variables.SingleOrDefault(variable => variable.Name == name)?.Value;

    private static string? Label(V1ObjectMeta metadata, string name) => metadata.Labels?.TryGetValue(name, out var value) == true ? value : null;
}
