using Xunit;

namespace Newsdesk.Testing;

/// <summary>Open data that is not part of the repository: the folder of <c>TEST_DATA</c>, or <c>shared/data</c> beside the repository.</summary>
public static class OpenData
{
    private const string Variable = "TEST_DATA";
    private const string Sibling = "../shared/data";

    /// <summary>The path of a file or folder of the data; skips the calling test where there is none.</summary>
    public static string Find(string path)
    {
        var data = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Path.GetFullPath(Path.Combine(RepositoryRoot(), Sibling));
        var full = Path.Combine(data, path);
        Assert.SkipUnless(Path.Exists(full), $"The open data is absent: there is no '{full}'. {Variable} may name its folder.");
        return full;
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
