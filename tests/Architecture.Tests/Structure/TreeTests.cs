using System.Text;

namespace Newsdesk.Architecture.Tests.Structure;

public sealed class TreeTests
{
    private static readonly string[] Folders = ["k8s", "protos", "services", "tests"];
    private static readonly string[] LooseFiles = ["Directory.Build.props", "Directory.Packages.props", "Microservices.sln", "README.md"];

    [Fact]
    public void TopLevel_Entries_AreTheAgreedOnes()
    {
        var folders = Directory.GetDirectories(Repository.Root).Select(Path.GetFileName).OfType<string>().Where(name => name != "artifacts" && !name.StartsWith('.'));
        var files = Directory.GetFiles(Repository.Root).Select(Path.GetFileName).OfType<string>().Where(name => !name.StartsWith('.'));

        Assert.Equal(Folders, folders.Order(StringComparer.Ordinal));
        Assert.Equal(LooseFiles, files.Order(StringComparer.Ordinal));
    }

    // Several services in one process could not each have their own: only one file of the name survives.
    [Fact]
    public void Services_SettingsFiles_ThereAreNone() => Assert.Empty(Repository.Files("appsettings*.json"));

    [Fact]
    public void Readme_WorkingHere_NamesTheTestCommand() =>
        Assert.Contains("dotnet test Microservices.sln", Repository.Read("README.md"), StringComparison.Ordinal);

    // Invariant globalization would make it silently do nothing, and with it all text work.
    [Fact]
    public void Normalize_ComposedForm_Composes() => Assert.Equal("\u00E9", "e\u0301".Normalize(NormalizationForm.FormC));
}
