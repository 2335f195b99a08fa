using Newsdesk.LocalHost.Data;
using Newsdesk.Testing;

namespace Newsdesk.EndToEnd.Tests.CommandLine;

/// <summary>What cannot work is told in one clear sentence on standard error, with a non-zero exit code and no stack trace.</summary>
public sealed class BadSituationTests
{
    [Theory]
    [InlineData("--nonsense", "Unrecognized command or argument '--nonsense'.")]
    [InlineData("--dapr", "--dapr needs --redis SERVER")]
    [InlineData("--dry-run", "--dry-run shows what --dapr would start")]
    [InlineData("--exit --import /no/such/file.jsonl", "The path '/no/such/file.jsonl' of --import does not exist.")]
    [InlineData("--exit --data /dev/null/folder", "The data folder '/dev/null/folder' cannot be used:")]
    [InlineData("--exit --redis 127.0.0.1:1", "The Redis server 127.0.0.1:1 of --redis cannot be reached.")]
    [InlineData("--exit --redis ,", "The server of --redis cannot be read: no server is named.")]
    [InlineData("--exit --postgres Host=127.0.0.1;Port=1;Timeout=2", "The PostgreSQL server of --postgres cannot be used:")]
    [InlineData("--exit --postgres Username=x", "The connection string of --postgres cannot be read: it names no Host.")]
    [InlineData("--exit --import ", "--import was given an empty value: name one, or leave --import out.")]
    [InlineData("--exit --data ", "--data was given an empty value: name one, or leave --data out.")]
    [InlineData("--exit --import=/dev/null/file.jsonl", "The path '/dev/null/file.jsonl' of --import ")]
    [InlineData("--exit --data a --data b", "Option '--data' expects a single argument but 2 were provided.")]
    [InlineData("--exit --postgres Nonsense=yes", "The connection string of --postgres cannot be read:")]
    [InlineData("--exit --dapr --redis 127.0.0.1:1", "--dapr needs the program 'daprd', which is in no folder of PATH")]
    public async Task Run_SaysItInOneSentence(string arguments, string sentence)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the paths are those of Unix");
        Assert.SkipWhen(arguments.Contains("--dapr --redis", StringComparison.Ordinal) && IsInPath("daprd"), "daprd is installed here");

        var result = await LocalHostProcess.RunAsync(arguments.Split(' '));

        Assert.NotEqual(0, result.ExitCode);
        var line = Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(sentence, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FolderWithoutArticles_SaysItInOneSentence()
    {
        using var folder = new TemporaryFolder();

        var result = await LocalHostProcess.RunAsync(["--exit", "--import", folder.Path]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal($"The folder '{folder.Path}' of --import holds no HTML, JSON Lines or WARC file.", result.Errors.Trim());
    }

    [Fact]
    public async Task Import_RelativePathWithDotnetRun_IsThatOfTheShell()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "news"));

        var result = await LocalHostProcess.RunProjectAsync(folder.Path, "--exit", "--import", "news");

        Assert.Equal((1, "The folder 'news' of --import holds no HTML, JSON Lines or WARC file."), (result.ExitCode, result.Errors.Trim()));
    }

    [Fact]
    public async Task Data_InUse_SaysItInOneSentence()
    {
        using var folder = new TemporaryFolder();
        using var data = DataFolder.Open(folder.Path);

        var result = await LocalHostProcess.RunAsync(["--exit", "--data", folder.Path]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal($"The data folder '{folder.Path}' is in use by another Newsdesk.", result.Errors.Trim());
    }

    [Fact]
    public async Task Redis_PasswordIsNotPrinted()
    {
        var result = await LocalHostProcess.RunAsync(["--exit", "--redis", "127.0.0.1:1,password=hunter2"]);

        Assert.DoesNotContain("hunter2", result.Errors + result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_NamesEveryOption()
    {
        var result = await LocalHostProcess.RunAsync(["--help"]);

        Assert.Equal(0, result.ExitCode);
        Assert.All(
            "--import --exit --data --redis --postgres --processes --dapr --dry-run --verbose".Split(' '),
            option => Assert.Contains(option, result.Output, StringComparison.Ordinal));
    }

    private static bool IsInPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
