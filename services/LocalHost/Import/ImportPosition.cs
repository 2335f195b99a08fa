using Newsdesk.Articles.V1;

namespace Newsdesk.LocalHost.Import;

/// <summary>How far the import of one file has come, over all the streams that it took.</summary>
internal sealed class ImportPosition(ImportTally before)
{
    private ImportTally _base = before;
    private long _skipped;

    /// <summary>Records of the file that were answered for: where the next stream goes on.</summary>
    public long Records { get; private set; }

    public ImportTally Tally { get; private set; } = before;

    /// <summary>Whether the service has said that it is through.</summary>
    public bool IsDone { get; private set; }

    /// <summary>A new stream counts from zero again.</summary>
    public void Begin()
    {
        _base = Tally;
        _skipped = Records;
    }

    public void Advance(ImportArticlesResponse progress)
    {
        Records = progress.RecordCount;
        Tally = _base.Plus(progress, _skipped);
        IsDone = progress.Done;
    }
}
