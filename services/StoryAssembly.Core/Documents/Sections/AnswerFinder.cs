using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Ranking;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Answers questions with sentences of the articles: new ones as long as there is room, else sentences that are printed already.</summary>
internal sealed class AnswerFinder(StorySources sources, DocumentPress press)
{
    private readonly HashSet<int> _used = [];

    /// <summary>Prints up to <paramref name="limit"/> of the sentences that fit, best first; none answers two questions.</summary>
    public List<DocumentSentence> Find(Func<SourceSentence, bool> isFit, int limit, Func<SourceSentence, double>? bonus = null)
    {
        press.StartSection();
        var answers = new List<DocumentSentence>();
        var answered = new List<SourceSentence>();
        var candidates = sources.Sentences
            .Where(s => s.IsSound && !_used.Contains(s.Id) && isFit(s))
            .OrderByDescending(s => s.Centrality + (0.3 * Math.Min(2, s.Support)) + (bonus?.Invoke(s) ?? 0))
            .ThenBy(s => s.Id);
        foreach (var candidate in candidates)
        {
            var repeats = answered.Exists(a => SentenceSimilarity.Of(a, candidate, sources.Terms) > RelevanceSelector.TooAlike);
            if (answers.Count < limit && !repeats && Print(candidate) is { } answer)
            {
                answers.Add(answer);
                answered.Add(candidate);
                _used.Add(candidate.Id);
            }
        }

        return answers;
    }

    /// <summary>Whether any sentence of the articles fits, printable or not: only when none does, the sources do not say.</summary>
    public bool IsSilent(Func<SourceSentence, bool> isFit) => !sources.Sentences.Any(s => (s.Flaws & SentenceFlaws.Boilerplate) == 0 && isFit(s));

    private DocumentSentence? Print(SourceSentence sentence) =>
        press.Reprint(sentence) ?? press.Extract(sentence, PrintOrder.Marked(sentence, showsSupport: true));
}
