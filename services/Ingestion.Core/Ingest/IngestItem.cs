using Newsdesk.Articles.Intake;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Ingest;

/// <summary>One article of a stream or a file.</summary>
/// <param name="Number">Its position: of a stream counted from 0, of a file the line or record number counted from 1.</param>
/// <param name="Submission">What it holds; null when nothing can be read, and for a blank line.</param>
/// <param name="Violations">What could not be read.</param>
public sealed record IngestItem(long Number, Submission? Submission, params IReadOnlyList<FieldViolation> Violations)
{
    /// <summary>The caller's own key.</summary>
    public string Key { get; init; } = "";

    /// <summary>A blank line: it counts as a record and holds none.</summary>
    public bool IsBlank => Submission is null && Violations.Count == 0;
}
