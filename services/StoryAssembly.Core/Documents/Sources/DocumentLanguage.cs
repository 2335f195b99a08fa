using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Chooses the one language of a document.</summary>
internal static class DocumentLanguage
{
    public const string English = "en";

    /// <summary>English as soon as one member is English; otherwise the language of most members, the first by name among equals.</summary>
    public static string Choose(IReadOnlyList<MemberArticle> members)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var language = PrimaryOf(member.Language);
            counts[language] = counts.GetValueOrDefault(language) + 1;
        }

        return counts.ContainsKey(English) ? English : counts.MaxBy(c => c.Value).Key;
    }

    /// <summary><c>en</c> of <c>en-GB</c>.</summary>
    public static string PrimaryOf(string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }
}
