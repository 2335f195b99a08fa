using System.Reflection;

namespace Newsdesk.Kernel.Text;

/// <summary>Reads the rule files that are embedded in an assembly: one rule a line, a directive, a space and its value; <c>#</c> starts a comment line.</summary>
public static class DataFile
{
    /// <summary>The values of each directive, in the order of the file.</summary>
    public static ILookup<string, string> ReadRules(Assembly assembly, string fileName) =>
        ReadLines(assembly, fileName).Select(Split).ToLookup(rule => rule.Directive, rule => rule.Value, StringComparer.Ordinal);

    /// <summary>The lines that are neither empty nor comments.</summary>
    public static IEnumerable<string> ReadLines(Assembly assembly, string fileName)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return ReadLinesOf(assembly, fileName);
    }

    private static IEnumerable<string> ReadLinesOf(Assembly assembly, string fileName)
    {
        var resource = assembly.GetManifestResourceNames().Single(name => name.EndsWith("." + fileName, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"No resource {resource}."));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static (string Directive, string Value) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 ? (line[..space], line[(space + 1)..]) : throw new InvalidDataException($"Not a rule: {line}");
    }
}
