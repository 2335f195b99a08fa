using Google.Rpc;
using Newsdesk.Articles.V1;

namespace Newsdesk.LocalHost.Import;

/// <summary>Says why a record was refused, in one line.</summary>
internal static class ImportRefusals
{
    /// <summary>For example `articles.jsonl:12: article.url is missing`.</summary>
    public static string Describe(ImportFile file, ImportRefusal refusal)
    {
        var violations = refusal.Status.GetDetail<BadRequest>()?.FieldViolations.Select(violation => $"{violation.Field}: {violation.Description.TrimEnd('.')}") ?? [];
        var reasons = string.Join("; ", violations);
        return $"{file.DisplayName}:{refusal.RecordNumber}: {(reasons.Length > 0 ? reasons : refusal.Status.Message)}";
    }
}
