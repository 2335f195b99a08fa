using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Claims;

/// <summary>Which claims a sentence makes, and whether a later article has another value.</summary>
internal sealed class SentenceClaims
{
    private readonly Dictionary<int, HashSet<string>> _subjects = [];
    private readonly HashSet<int> _outdated = [];

    public SentenceClaims(List<List<ClaimEntry>> ledger)
    {
        foreach (var entries in ledger)
        {
            foreach (var entry in entries.Where(e => e.Number.Number.Predicate.Length > 0))
            {
                Note(entry, isOutdated: !entry.Number.AgreesWith(entries[^1].Number));
            }
        }
    }

    /// <summary>Whether the two sentences give values for one thing.</summary>
    public bool Compete(SourceSentence left, SourceSentence right) =>
        _subjects.TryGetValue(left.Id, out var ofLeft) && _subjects.TryGetValue(right.Id, out var ofRight) && ofLeft.Overlaps(ofRight);

    /// <summary>Whether a later article gives another value.</summary>
    public bool IsOutdated(SourceSentence sentence) => _outdated.Contains(sentence.Id);

    private void Note(ClaimEntry entry, bool isOutdated)
    {
        if (!_subjects.TryGetValue(entry.Sentence.Id, out var subjects))
        {
            subjects = [];
            _subjects.Add(entry.Sentence.Id, subjects);
        }

        subjects.Add(entry.Number.Subject);
        if (isOutdated)
        {
            _outdated.Add(entry.Sentence.Id);
        }
    }
}
