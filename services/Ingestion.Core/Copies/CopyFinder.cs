using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Copies;

/// <summary>
/// Finds what an article is a copy of, among the revisions accepted before it. Its index follows the store by sequence at every use, so that an undone transaction, a restart
/// and another replica's writes cannot make it differ from the store. Used by one write at a time.
/// </summary>
public sealed class CopyFinder(CopyOptions options)
{
    /// <summary>Sketches read from the store at once: some two megabytes.</summary>
    private const int Page = 8_192;

    private readonly CopyIndex _index = new(options);
    private readonly CopyJudge _judge = new(options);

    /// <summary>Brings the index to the state before <paramref name="sequence"/>.</summary>
    public async Task FollowAsync(IArticleSession session, long sequence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);

        _index.Rewind(sequence);
        for (var first = _index.NextSequence ?? _index.WindowStart(sequence); first < sequence;)
        {
            var end = Math.Min(first + Page, sequence);
            foreach (var entry in await session.ReadSketchesAsync(first, end, cancellationToken))
            {
                AppendGap(ref first, entry.Sequence);
                _index.Append(entry.Sequence, entry.Family, entry.Sketch);
                first++;
            }

            AppendGap(ref first, end);
        }
    }

    /// <summary>The revision that the article copies and the number of its family, or null. The index must have followed the store.</summary>
    public async Task<(CopySource Source, long FamilySequence)?> FindAsync(
        IArticleSession session,
        PreparedArticle article,
        IReadOnlyCollection<long> ownRevisions,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(article);

        var candidates = _index.Find(article.Sketch, ownRevisions);
        if (candidates.Count == 0)
        {
            return null;
        }

        var sources = (await session.ReadSourcesAsync([.. candidates.Select(candidate => candidate.Sequence)], cancellationToken))
            .ToDictionary(source => source.Sequence);
        var texts = candidates.Where(candidate => sources.ContainsKey(candidate.Sequence)).Select(candidate => (candidate, sources[candidate.Sequence].Text));
        return _judge.Choose(article.Words, texts) is { } chosen ? (sources[chosen.Sequence], chosen.Family) : null;
    }

    public void Append(long sequence, long familySequence, Sketch sketch) => _index.Append(sequence, familySequence, sketch);

    public void AppendWithdrawal(long sequence, IEnumerable<long> revisions) => _index.AppendWithdrawal(sequence, revisions);

    // Sequences of withdrawals and of withdrawn revisions hold no text.
    private void AppendGap(ref long next, long end)
    {
        for (; next < end; next++)
        {
            _index.Append(next, next, Sketch.Empty);
        }
    }
}
