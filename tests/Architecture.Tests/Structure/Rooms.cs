namespace Newsdesk.Architecture.Tests.Structure;

/// <summary>Which project may reference which. A new project gets its line here first.</summary>
internal static class Rooms
{
    public static IReadOnlyList<string> Services { get; } = ["Entity", "Ingestion", "StoryAssembly", "Topic"];

    public static IReadOnlyList<string> Cores { get; } = [.. Services.Select(service => $"{service}.Core")];

    private static readonly string[] Library = ["Kernel", "Platform", "Protos"];

    /// <summary>What each project may reference.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> MayReference { get; } = Table();

    private static Dictionary<string, IReadOnlyList<string>> Table()
    {
        var table = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["Kernel"] = [],
            ["Protos"] = [],
            ["Platform"] = ["Kernel"],
            ["LocalHost"] = [.. Services, .. Library],
            ["Training"] = [.. Cores, "Kernel"],
            ["Testing"] = ["Platform", "Protos"],
            ["Kernel.UnitTests"] = ["Kernel"],
            ["Platform.UnitTests"] = ["Platform", "Testing"],
            ["Platform.FunctionalTests"] = ["Platform", "Testing"],
            ["EndToEnd.Tests"] = [.. Services, "LocalHost", "Testing"],
            ["Architecture.Tests"] = ["LocalHost", "Training"],
            ["Benchmarks"] = [.. Services, .. Cores, .. Library, "Testing"],
            ["Evaluation"] = [.. Services, .. Cores, .. Library],
            ["Evaluation.UnitTests"] = ["Evaluation"],
        };
        foreach (var service in Services)
        {
            table[$"{service}.Core"] = ["Kernel"];
            table[service] = [$"{service}.Core", .. Library];
            table[$"{service}.UnitTests"] = [$"{service}.Core", "Kernel"];
            table[$"{service}.FunctionalTests"] = [service, "Testing"];
        }

        return table;
    }
}
