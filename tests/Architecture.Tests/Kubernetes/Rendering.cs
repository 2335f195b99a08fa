using k8s;
using k8s.Models;

namespace Newsdesk.Architecture.Tests.Kubernetes;

/// <summary>The objects of one rendered kustomization, parsed strictly: unknown fields and wrong types are refused.</summary>
internal sealed class Rendering(IReadOnlyList<IMetadata<V1ObjectMeta>> objects)
{
    private static readonly Dictionary<string, Type> DaprTypes = new()
    {
        ["dapr.io/v1alpha1/Component"] = typeof(DaprComponent),
        ["dapr.io/v1alpha1/Configuration"] = typeof(DaprConfiguration),
        ["dapr.io/v1alpha1/Resiliency"] = typeof(DaprResiliency),
        ["dapr.io/v2alpha1/Subscription"] = typeof(DaprSubscription),
    };

    public IReadOnlyList<IMetadata<V1ObjectMeta>> Objects { get; } = objects;

    public IEnumerable<Workload> Workloads =>
    [
        .. All<V1Deployment>().Select(it => new Workload(it.Metadata, it.Spec.Replicas ?? 1, it.Spec.Strategy?.Type, it.Spec.Template)),
        .. All<V1StatefulSet>().Select(it => new Workload(it.Metadata, it.Spec.Replicas ?? 1, null, it.Spec.Template)),
    ];

    /// <summary>The workloads of our own code.</summary>
    public IEnumerable<Workload> Services => Workloads.Where(it => it.IsService);

    public DaprComponent PubSub => All<DaprComponent>().Single(it => it.Spec.Type.StartsWith("pubsub.", StringComparison.Ordinal));

    public static Rendering Parse(string yaml) =>
        new([.. KubernetesYaml.LoadAllFromString(yaml, DaprTypes, strict: true).Cast<IMetadata<V1ObjectMeta>>()]);

    public IEnumerable<T> All<T>() => Objects.OfType<T>();
}
