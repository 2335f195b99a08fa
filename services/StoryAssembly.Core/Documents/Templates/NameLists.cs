namespace Newsdesk.Stories.Documents.Templates;

/// <summary>Lists in words.</summary>
internal static class NameLists
{
    /// <summary><c>A, B and C</c></summary>
    public static string Join(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
