namespace Newsdesk.Articles.Copies;

/// <summary>Decides, word by word, which candidate a text is a copy of.</summary>
public sealed class CopyJudge(CopyOptions options)
{
    private const double BriefInLonger = 0.5;

    /// <summary>The candidate with the greatest overlap that is enough for a copy, or null. Candidates come best first; of equals the first wins.</summary>
    public CopyCandidate? Choose(ReadOnlySpan<ulong> words, IEnumerable<(CopyCandidate Candidate, string Text)> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);

        CopyCandidate? best = null;
        var bestShare = 0.0;
        foreach (var (candidate, text) in candidates)
        {
            var overlap = Overlap.Of(words, WordHashes.Of(text));
            if (IsCopy(overlap) && overlap.ShareOfShorter > bestShare)
            {
                best = candidate;
                bestShare = overlap.ShareOfShorter;
            }
        }

        return best;
    }

    private bool IsCopy(Overlap overlap) => IsCopyOfLength(overlap) || IsBrief(overlap) || IsTwin(overlap);

    private bool IsCopyOfLength(Overlap overlap) =>
        overlap.ShareOfLonger >= options.MinShareOfLonger
        && ((overlap.Words >= options.MinWords && overlap.ShareOfShorter >= options.MinShare)
            || (overlap.Words >= options.MinWordsOfShort && overlap.ShareOfShorter >= options.MinShareOfShort));

    private bool IsBrief(Overlap overlap) =>
        overlap.Words >= options.MinWordsOfBrief && overlap.ShareOfShorter >= options.MinShareOfBrief && overlap.ShareOfLonger >= BriefInLonger;

    private bool IsTwin(Overlap overlap) => overlap.Words >= options.MinWordsOfTwin && overlap.ShareOfLonger >= options.MinShareOfTwin;
}
