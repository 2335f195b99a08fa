using System.Globalization;
using System.Text.RegularExpressions;
using k8s.Models;

namespace Newsdesk.Architecture.Tests.Kubernetes;

public sealed partial class ProductionTests
{
    private const string Overlay = "overlays/production";

    [Fact]
    public async Task Secrets_InProduction_AreReferredToAndNeverWritten()
    {
        var rendering = await Kustomizations.RenderAsync(Overlay);

        Assert.Empty(rendering.All<V1Secret>());
        Assert.Empty(
            from it in rendering.Workloads
            from variable in it.Variables
            where SecretName.IsMatch(variable.Name) ? variable.ValueFrom?.SecretKeyRef is null : LiteralPassword.IsMatch(variable.Value ?? "")
            select $"{it.Name}: {variable.Name} is written out");
    }

    [Fact]
    public async Task Databases_InProduction_AreOneServerDatabaseForEachService()
    {
        var rendering = await Kustomizations.RenderAsync(Overlay);

        Assert.All(rendering.Services, it =>
        {
            var connection = it.Variables.Single(variable => variable.Name == "Database__ConnectionString");
            Assert.Equal($"{it.Name}-database", connection.ValueFrom.SecretKeyRef.Name);
            Assert.DoesNotContain(it.Variables, variable => variable.Name == "Database__Path");
        });
    }

    [Fact]
    public async Task Network_InProduction_IsClosedBothWaysUnlessAPeerIsNamed()
    {
        var rendering = await Kustomizations.RenderAsync(Overlay);
        var policies = rendering.All<V1NetworkPolicy>().ToList();

        var closed = policies.Single(it => it.Metadata.Name == "default-deny").Spec;

        Assert.Null(closed.PodSelector.MatchLabels);
        Assert.Equal(["Ingress", "Egress"], closed.PolicyTypes);
        Assert.Null(closed.Ingress);
        Assert.Null(closed.Egress);
        Assert.All(policies.SelectMany(it => it.Spec.Egress ?? []), rule => Assert.True(rule is { To.Count: > 0, Ports.Count: > 0 }));
        Assert.All(policies.SelectMany(it => it.Spec.Ingress ?? []), rule => Assert.True(rule is { FromProperty.Count: > 0, Ports.Count: > 0 }));
    }

    [Fact]
    public async Task Tracing_InProduction_SamplesAFraction()
    {
        var rendering = await Kustomizations.RenderAsync(Overlay);

        Assert.All(rendering.All<DaprConfiguration>(), it => Assert.InRange(double.Parse(it.Spec.Tracing.SamplingRate, CultureInfo.InvariantCulture), 0, 0.5));
    }

    [GeneratedRegex("(password|token|secret|connectionstring)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SecretName { get; }

    [GeneratedRegex(@"password=[^$]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LiteralPassword { get; }
}
