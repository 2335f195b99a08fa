using Google.Rpc;
using Grpc.Core;
using Newsdesk.Articles.V1;

namespace Newsdesk.LocalHost.Import;

/// <summary>Says why a record was refused, in one line.</summary>
internal static class ImportRefusals
{
    /// <summary>Whether the service has refused a file for what it is, and not for want of something else.</summary>
    public static bool IsOfFile(RpcException failure) => failure.StatusCode is StatusCode.InvalidArgument or StatusCode.Unimplemented;

    /// <summary>Why a file was refused altogether.</summary>
    public static string Describe(RpcException failure) => failure.StatusCode is StatusCode.Unimplemented
        ? "the ingestion service does not read files of this form yet"
        : failure.Status.Detail.TrimEnd('.');

    /// <summary>For example `articles.jsonl:12: article.url is missing`.</summary>
    public static string Describe(ImportFile file, ImportRefusal refusal)
    {
        var violations = refusal.Status.GetDetail<BadRequest>()?.FieldViolations.Select(violation => $"{violation.Field}: {violation.Description.TrimEnd('.')}") ?? [];
        var reasons = string.Join("; ", violations);
        return $"{file.DisplayName}:{refusal.RecordNumber}: {(reasons.Length > 0 ? reasons : refusal.Status.Message)}";
    }
}
