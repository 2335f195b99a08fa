using Newsdesk.Stories.V1;

namespace Newsdesk.LocalHost.Printing;

/// <summary>Numbers the evidence of a document in the order in which it is met; the same span keeps its number.</summary>
internal sealed class EvidenceNotes
{
    private readonly Dictionary<(string Article, int Revision, Evidence.Types.Part Part, int Start, int End), int> _numbers = [];
    private readonly List<Evidence> _notes = [];

    /// <summary>All evidence so far; note n is at index n - 1.</summary>
    public IReadOnlyList<Evidence> Notes => _notes;

    /// <summary>The numbers of a sentence's evidence, as `[1][4]`.</summary>
    public string Mark(IEnumerable<Evidence> evidence) => string.Concat(evidence.Select(NumberOf).Distinct().Order().Select(number => $"[{number}]"));

    private int NumberOf(Evidence evidence)
    {
        var key = (evidence.Article, evidence.ArticleRevision, evidence.Part, evidence.StartIndex, evidence.EndIndex);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _notes.Add(evidence);
            number = _numbers[key] = _notes.Count;
        }

        return number;
    }
}
