namespace Newsdesk.Architecture.Tests.Structure;

/// <summary>The checked-out tree that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] GeneratedFolders = ["artifacts", "bin", "obj", "node_modules", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>Projects by name, for example <c>Topic.Core</c>.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files("*.csproj").Select(path => new ProjectFile(path)).OrderBy(project => project.Name, StringComparer.Ordinal)];

    public static string FullPath(string relative) => Path.Combine(Root, relative);

    /// <summary>Paths from the root, with <c>/</c>, of the files that people write.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(GeneratedFolders.Contains))
            .Order(StringComparer.Ordinal);

    public static string Read(string relative) => File.ReadAllText(FullPath(relative));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
