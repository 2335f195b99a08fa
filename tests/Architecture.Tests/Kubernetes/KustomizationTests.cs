using k8s.Models;

namespace Newsdesk.Architecture.Tests.Kubernetes;

public sealed class KustomizationTests
{
    private static readonly string[] Labels = ["app.kubernetes.io/name", "app.kubernetes.io/part-of"];

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Render_EveryOverlayAndTest_HoldsTheFourServices(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.Equal(["entity", "ingestion", "story-assembly", "topic"], rendering.Services.Select(it => it.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task Objects_OfAnyKind_AreLabelledAndInOneNamespace(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);

        Assert.Empty(
            from it in rendering.Objects
            where it is not V1Namespace
            where it.Metadata.NamespaceProperty != "newsdesk"
            select $"{it.GetType().Name} {it.Metadata.Name} is in namespace '{it.Metadata.NamespaceProperty}'");
        Assert.Empty(
            from it in rendering.Workloads
            from label in Labels
            where !it.Metadata.Labels.ContainsKey(label) || !it.Template.Metadata.Labels.ContainsKey(label)
            select $"{it.Name} has no label {label}");
    }

    [Fact]
    public void Components_OnDisk_AreRenderedByAnOverlayOrTest()
    {
        var kustomizations = Kustomizations.All.Select(row => File.ReadAllText(Path.Combine(Kustomizations.Root, row.Data, "kustomization.yaml"))).ToList();

        Assert.Empty(
            from component in Directory.GetDirectories(Path.Combine(Kustomizations.Root, "components"))
            let name = Path.GetFileName(component)
            where !kustomizations.Any(text => text.Contains($"../../components/{name}", StringComparison.Ordinal))
            select $"components/{name} is rendered by nobody");
    }

    [Theory]
    [MemberData(nameof(Kustomizations.All), MemberType = typeof(Kustomizations))]
    public async Task References_OfPods_NameObjectsThatExistOrSecretsThatTheReadmeLists(string path)
    {
        var rendering = await Kustomizations.RenderAsync(path);
        var secrets = rendering.All<V1Secret>().SelectMany(it => it.Data.Keys.Select(key => (it.Metadata.Name, key))).ToHashSet();
        var readme = await File.ReadAllTextAsync(Path.Combine(Kustomizations.Root, "README.md"), TestContext.Current.CancellationToken);

        Assert.Empty(
            from it in rendering.Workloads
            from volume in it.Pod.Volumes
            let map = volume.ConfigMap?.Name
            let claim = volume.PersistentVolumeClaim?.ClaimName
            where (map is not null && !rendering.All<V1ConfigMap>().Any(other => other.Metadata.Name == map))
                || (claim is not null && !rendering.All<V1PersistentVolumeClaim>().Any(other => other.Metadata.Name == claim))
            select $"{it.Name}: volume {volume.Name} is of nothing that exists");
        Assert.Empty(
            from it in rendering.Workloads
            where !rendering.All<V1ServiceAccount>().Any(account => account.Metadata.Name == it.Pod.ServiceAccountName)
            select $"{it.Name}: service account '{it.Pod.ServiceAccountName}' does not exist");
        Assert.Empty(
            from reference in SecretReferences(rendering)
            where secrets.Count > 0
                ? !secrets.Contains((reference.Name, reference.Key))
                : !readme.Contains($"`{reference.Name}`", StringComparison.Ordinal) || !readme.Contains($"`{reference.Key}`", StringComparison.Ordinal)
            select $"Secret {reference.Name}, key {reference.Key} is neither generated nor in k8s/README.md");
    }

    private static IEnumerable<(string Name, string Key)> SecretReferences(Rendering rendering) =>
    [
        .. rendering.Workloads.SelectMany(it => it.Variables).Select(it => it.ValueFrom?.SecretKeyRef).OfType<V1SecretKeySelector>().Select(it => (it.Name, it.Key)),
        .. rendering.All<DaprComponent>().SelectMany(it => it.Spec.Metadata).Select(it => it.SecretKeyRef).OfType<V1SecretKeySelector>().Select(it => (it.Name, it.Key)),
        .. rendering.Services.SelectMany(it => new[] { it.Annotation("api-token-secret"), it.Annotation("app-token-secret") }).OfType<string>().Select(name => (name, "token")),
    ];
}
