using System.Collections.Concurrent;

namespace Newsdesk.Architecture.Tests.Kubernetes;

/// <summary>Everything that is rendered by somebody: overlays, which are applied, and tests, which are not.</summary>
public static class Kustomizations
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Rendering>>> Renderings = new();

    public static string Repository { get; } = FindRepository();

    public static string Root { get; } = Path.Combine(Repository, "k8s");

    public static TheoryData<string> All { get; } = [.. new[] { "overlays", "tests" }
        .SelectMany(folder => Directory.GetDirectories(Path.Combine(Root, folder)))
        .Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    /// <summary>Renders a folder below k8s once per test run; skips the test when kubectl is not there to do it.</summary>
    internal static Task<Rendering> RenderAsync(string path) =>
        Renderings.GetOrAdd(path, key => new(() => RunAsync(key))).Value;

    private static async Task<Rendering> RunAsync(string path) =>
        Rendering.Parse(await Commands.RunAsync(new("kubectl", ["kustomize", Path.Combine(Root, path)]), CancellationToken.None));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Microservices.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
