using System.Globalization;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Documents.Templates;

/// <summary>Templates that count the articles given as evidence.</summary>
internal static class CoverageTemplates
{
    public static string Introduction(IReadOnlyList<ResolvedEvidence> evidence)
    {
        var revisions = evidence.Select(e => e.Revision).DistinctBy(r => r.Article).ToList();
        var outlets = revisions.DistinctBy(r => r.Outlet).ToList();
        var first = revisions.Min(r => r.Published);
        var last = revisions.Max(r => r.Published);
        var period = first == last ? $"on {DateLabels.OfDay(first)}" : $"from {DateLabels.OfDay(first)} to {DateLabels.OfDay(last)}";
        var articles = revisions.Count == 1 ? "one article" : string.Create(CultureInfo.InvariantCulture, $"{revisions.Count} articles");
        var publishers = outlets.Count == 1 ? outlets[0].OutletDisplayName : string.Create(CultureInfo.InvariantCulture, $"{outlets.Count} outlets");
        return $"The answers come from {articles} by {publishers}, published {period}.";
    }
}
