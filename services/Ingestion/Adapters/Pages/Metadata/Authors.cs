using System.Globalization;
using System.Text;
using Newsdesk.Articles.Adapters.Pages.Blocks;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Chooses the authors: people before organisations; JSON-LD, then the head of the page, then the visible byline.</summary>
internal static class Authors
{
    public static IReadOnlyList<string> Of(SaidArticle said, MetaTags head, PageScan scan, int title, string? siteName)
    {
        var seen = Bylines.Read(scan, title, siteName);
        string[][] claims = [Clean(said.Authors, siteName), .. head.Authors.Select(value => Clean([value], siteName))];
        foreach (var names in claims)
        {
            if (names.Any(name => IsPerson(name, siteName)))
            {
                return [.. names.Select(name => AsSeen(name, seen))];
            }
        }

        return seen.Any(name => IsPerson(name, siteName)) ? seen : Array.Find(claims, names => names.Length > 0) ?? seen;
    }

    private static string[] Clean(IEnumerable<string> names, string? siteName) =>
        [.. names.SelectMany(name => AuthorNames.Split(name, siteName)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsPerson(string name, string? siteName) => AuthorNames.IsPerson(name) && (siteName is null || LetterPairs.Likeness(name, siteName) < 0.7);

    // Machines lose accents that readers are shown.
    private static string AsSeen(string name, IReadOnlyList<string> seen) => seen.FirstOrDefault(other => Bare(other) == Bare(name)) ?? name;

    private static string Bare(string name) =>
        name.Any(char.IsSurrogate) ? name : string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
