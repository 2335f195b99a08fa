using System.Text.RegularExpressions;
using k8s.Models;

namespace Newsdesk.Architecture.Tests.Kubernetes;

public sealed partial class PodTests
{
    // The default of HostOptions.ShutdownTimeout, which the services keep.
    private static readonly TimeSpan HostShutdown = TimeSpan.FromSeconds(30);

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Pods_EverywhereAndAlways_MeetTheRestrictedStandard(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.Empty(
            from it in rendering.Workloads
            let pod = it.Pod
            where pod.SecurityContext?.RunAsNonRoot != true
                || pod.SecurityContext.RunAsUser is null or 0
                || pod.SecurityContext.SeccompProfile?.Type != "RuntimeDefault"
                || pod.AutomountServiceAccountToken != false
                || pod.HostNetwork == true || pod.HostPID == true || pod.HostIPC == true
                || pod.Volumes.Any(volume => volume.HostPath is not null)
            select $"{it.Name}: pod is not restricted");
        Assert.Empty(
            from it in rendering.Workloads
            from container in it.Containers
            let context = container.SecurityContext
            where context?.AllowPrivilegeEscalation != false
                || context.ReadOnlyRootFilesystem != true
                || context.Capabilities?.Drop is not ["ALL"]
                || context.Capabilities.Add is { Count: > 0 }
            select $"{it.Name}/{container.Name}: container is not restricted");
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Containers_Everywhere_DeclareResources(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.Empty(
            from it in rendering.Workloads
            from container in it.Containers
            where container.Resources?.Requests?.ContainsKey("cpu") != true
                || !container.Resources.Requests.ContainsKey("memory")
                || container.Resources.Limits?.ContainsKey("memory") != true
            select $"{it.Name}/{container.Name}: no cpu or memory request, or no memory limit");
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Images_Everywhere_HaveATagThatIsNotLatest(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.Empty(
            from it in rendering.Workloads
            from container in it.Containers
            where !TaggedImage.IsMatch(container.Image) || container.Image.EndsWith(":latest", StringComparison.Ordinal)
            select $"{it.Name}/{container.Name}: {container.Image}");
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Containers_WithPorts_AreProbed(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.Empty(
            from it in rendering.Workloads
            from container in it.Pod.Containers
            where container.Ports is { Count: > 0 }
            where container.LivenessProbe is null || container.ReadinessProbe is null
            select $"{it.Name}/{container.Name}: no liveness or no readiness probe");
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Services_Everywhere_AreProbedByNamedGrpcChecksOnTheHealthPort(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.All(rendering.Services, it =>
        {
            var container = it.Container;
            Assert.Equal(("live", "live", "ready"), (container.StartupProbe?.Grpc?.Service, container.LivenessProbe.Grpc?.Service, container.ReadinessProbe.Grpc?.Service));
            Assert.Equal("0.0.0.0", it.Variable("Listen__HealthAddress"));
            Assert.All([container.StartupProbe!, container.LivenessProbe, container.ReadinessProbe], probe => Assert.Equal(it.Variable("Listen__HealthPort"), $"{probe.Grpc.Port}"));
        });
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Services_WhenTheyStop_OutliveTheirCallersMemoryAndTheirSidecarOutlivesThem(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.All(rendering.Services, it =>
        {
            var sleep = TimeSpan.FromSeconds(it.Container.Lifecycle.PreStop.Sleep.Seconds);
            var grace = TimeSpan.FromSeconds(it.Pod.TerminationGracePeriodSeconds ?? 30);
            var block = GoDuration.Parse(it.Annotation("block-shutdown-duration"));
            var drain = GoDuration.Parse(it.Annotation("graceful-shutdown-seconds") + "s");

            Assert.True(it.Strategy == "Recreate" || sleep > TimeSpan.FromSeconds(20), $"{it.Name}: sidecars remember addresses for 20 s");
            Assert.True(block > sleep, $"{it.Name}: the sidecar leaves before the service stops");
            Assert.True(sleep + HostShutdown < grace && block + drain < grace, $"{it.Name}: the grace period is too short");
        });
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Services_WithASingleWriter_HaveOneReplicaReplacedNotRolled(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.Empty(
            from it in rendering.Services
            where it.HasSingleWriter && (it.Replicas, it.Strategy) is not (1, "Recreate")
            select $"{it.Name}: {it.Replicas} replicas, strategy {it.Strategy}");
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Workloads_WithReplicas_HaveADisruptionBudget(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.Empty(
            from it in rendering.Workloads
            where it.Replicas > 1
            where !rendering.All<V1PodDisruptionBudget>().Any(budget => budget.Spec.Selector.MatchLabels.All(label => it.Template.Metadata.Labels.Contains(label)))
            select $"{it.Name}: {it.Replicas} replicas without a budget");
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Variables_ThatUseOthers_ComeAfterThem(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.Empty(
            from it in rendering.Workloads
            from container in it.Containers
            let names = (container.Env ?? []).Select(variable => variable.Name).ToList()
            from variable in container.Env ?? []
            from Match use in UsedVariable.Matches(variable.Value ?? "")
            where !names.Take(names.IndexOf(variable.Name)).Contains(use.Groups[1].Value)
            select $"{it.Name}/{container.Name}: {variable.Name} uses {use.Value} before it is set");
    }

    [GeneratedRegex(@"(:[\w.-]+|@sha256:[0-9a-f]{64})$", RegexOptions.NonBacktracking)]
    private static partial Regex TaggedImage { get; }

    [GeneratedRegex(@"\$\((\w+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex UsedVariable { get; }
}
