namespace Newsdesk.Testing;

/// <summary>An empty folder of a test's own, removed with all it holds.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newsdesk-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
