using Newsdesk.Articles.V1;

namespace Newsdesk.LocalHost.Import;

/// <summary>What has become of the records of an import so far.</summary>
internal readonly record struct ImportTally(long Records, long Created, long Revised, long Unchanged, long Refused)
{
    /// <summary>Articles that were new to the suite.</summary>
    public long Accepted => Created + Revised;

    /// <summary>Records that were judged. <see cref="Records"/> also counts what holds no record, as an empty line.</summary>
    public long Judged => Accepted + Unchanged + Refused;

    /// <summary>Adds what one stream reports, which counts from its own start.</summary>
    public ImportTally Plus(ImportArticlesResponse progress, long skipped) => new(
        Records + progress.RecordCount - skipped, Created + progress.CreatedCount, Revised + progress.RevisedCount,
        Unchanged + progress.UnchangedCount, Refused + progress.RefusedCount);
}
