using System.Reflection;

namespace Newsdesk.Architecture.Tests.Structure;

public sealed class ReferenceTests
{
    private const string Suite = "Newsdesk.";

    public static TheoryData<string> Projects => [.. Repository.Projects.Select(project => project.Name)];

    public static TheoryData<string> PureRooms => [.. Rooms.Cores, "Kernel"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectReferences_EachProject_AreThoseOfItsRoom(string name)
    {
        var project = Repository.Projects.Single(project => project.Name == name);
        Assert.True(Rooms.MayReference.ContainsKey(name), $"{name} is in no room: say in Rooms what it may reference.");

        Assert.Empty(project.References.Except(Rooms.MayReference[name]));
    }

    // What the compiler has really put in: a package may bring assemblies that no project file names.
    [Theory]
    [MemberData(nameof(PureRooms))]
    public void ReferencedAssemblies_PureRoom_AreKernelAndTheBaseLibrary(string name)
    {
        var foreign = Assembly.Load(Suite + name).GetReferencedAssemblies()
            .Select(assembly => assembly.Name ?? "")
            .Where(assembly => assembly != $"{Suite}Kernel" && !IsBaseLibrary(assembly) && !assembly.EndsWith(".Abstractions", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData("Entity")]
    [InlineData("Ingestion")]
    [InlineData("StoryAssembly")]
    [InlineData("Topic")]
    [InlineData("Platform")]
    [InlineData("Protos")]
    public void ReferencedAssemblies_Service_HoldNoOtherService(string name)
    {
        var own = Assembly.Load(Suite + name).GetReferencedAssemblies()
            .Select(assembly => assembly.Name ?? "")
            .Where(assembly => assembly.StartsWith(Suite, StringComparison.Ordinal))
            .Select(assembly => assembly[Suite.Length..]);

        Assert.Empty(own.Except(Rooms.MayReference[name]));
    }

    [Fact]
    public void Solution_EachProject_IsInTheFolderOfItsDirectory()
    {
        var solution = Repository.Read("Microservices.sln");

        Assert.All(Repository.Projects, project => Assert.Contains($"\"{project.Path.Replace('/', '\\')}\"", solution, StringComparison.Ordinal));
        Assert.All(Repository.Projects, project => Assert.Equal(2, project.Folder.Split('/').Length));
        Assert.All(Repository.Projects, project => Assert.EndsWith($"/{project.Name}", project.Folder, StringComparison.Ordinal));
    }

    [Fact]
    public void Packages_EachProject_TakesVersionsFromTheCentralFile() =>
        Assert.All(Repository.Projects, project => Assert.Empty(project.VersionedPackages));

    private static bool IsBaseLibrary(string assembly) =>
        assembly is "System" or "netstandard" or "mscorlib" || assembly.StartsWith("System.", StringComparison.Ordinal);
}
