using System.Text.RegularExpressions;
using Newsdesk.Architecture.Tests.Structure;

namespace Newsdesk.Architecture.Tests.Code;

public sealed partial class SourceFileTests
{
    private const int MaxLines = 300;
    private const int MaxProgramLines = 20;

    public static TheoryData<string> Programs => [.. Repository.Files("Program.cs").Where(path => path.StartsWith("services/", StringComparison.Ordinal))];

    [Fact]
    public void Length_EachFile_IsSmall()
    {
        var tooLong = Repository.Files("*.cs").Select(path => (path, Lines: Lines(path).Count())).Where(file => file.Lines > MaxLines);

        Assert.Empty(tooLong);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_EachService_IsATableOfContents(string path)
    {
        var lines = Lines(path).ToList();

        Assert.InRange(lines.Count, 1, MaxProgramLines);
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("if ", StringComparison.Ordinal));
    }

    [Fact]
    public void Namespace_EachFile_IsItsFolder()
    {
        var wrong =
            from project in Repository.Projects
            from path in Repository.Files("*.cs")
            where path.StartsWith($"{project.Folder}/", StringComparison.Ordinal)
            let declared = Namespace().Match(Repository.Read(path)).Groups["name"].Value
            let folders = path[(project.Folder.Length + 1)..].Split('/')[..^1]
            let expected = string.Join('.', [project.RootNamespace, .. folders])
            where declared.Length > 0 && declared != expected
            select $"{path}: {declared}, not {expected}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Text_EachFile_LeavesNothingOpen()
    {
        var open =
            from path in Repository.Files("*.cs").Concat(Repository.Files("*.proto"))
            where !path.StartsWith("tests/Architecture.Tests/", StringComparison.Ordinal)
            from line in Lines(path)
            where LeftOpen().IsMatch(line)
            select $"{path}: {line.Trim()}";

        Assert.Empty(open);
    }

    private static IEnumerable<string> Lines(string path) => File.ReadLines(Repository.FullPath(path)).Where(line => line.Trim().Length > 0);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex LeftOpen();
}
