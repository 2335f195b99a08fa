using System.Reflection;

namespace Newsdesk.Articles;

/// <summary>Reads the rule files embedded in this assembly: one rule a line, a directive, a space and its value; <c>#</c> starts a comment line.</summary>
internal static class DataFile
{
    public static ILookup<string, string> ReadRules(string fileName) =>
        ReadLines(fileName).Select(Split).ToLookup(rule => rule.Directive, rule => rule.Value, StringComparer.Ordinal);

    public static IEnumerable<string> ReadLines(string fileName)
    {
        var assembly = Assembly.GetExecutingAssembly();
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
