using System.Buffers;
using System.Globalization;
using System.Text;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Documents.Templates;

/// <summary>Templates filled with names as they stand in the sources.</summary>
internal static class NameTemplates
{
    private const int MaxNameLength = 80;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\n\t\".?!");

    /// <summary>Puts the name at the first evidence into the sentence.</summary>
    public static string? Fill(IReadOnlyList<ResolvedEvidence> evidence, string sentence) =>
        NameAt(evidence[0]) is { } name ? string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(sentence), name) : null;

    public static string? CommonTitle(IReadOnlyList<ResolvedEvidence> evidence)
    {
        var names = evidence.Select(NameAt).OfType<string>().ToList();
        return names.Count is 1 or 2 && names.Count == evidence.Count ? $"Common questions about {NameLists.Join(names)}" : null;
    }

    /// <summary>The name that the span holds, with the article "the" where it has one; null when it is no name.</summary>
    public static string? NameAt(ResolvedEvidence evidence)
    {
        var span = evidence.Span;
        var name = span.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? span[4..] : span;
        var isName = name.Length > 0 && span.Length <= MaxNameLength && char.IsUpper(name[0]) && char.IsLetterOrDigit(name[^1])
            && !name.ContainsAny(NotInNames);
        return !isName ? null : name.Length < span.Length ? $"the {name}" : name.ToString();
    }
}
