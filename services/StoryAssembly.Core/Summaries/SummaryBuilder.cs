using System.Text;
using Newsdesk.Stories.Documents.Claims;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Ranking;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Summaries;

/// <summary>
/// Tells what has happened in a given number of words: the sentences of What's happened by the same ranking, without the verbatim limit of a
/// published document.
/// </summary>
public static class SummaryBuilder
{
    /// <summary>A summary of many words may come closer to repeating itself than four sentences may.</summary>
    private const double TooAlike = 0.5;

    public static string Build(IReadOnlyList<MemberArticle> members, int words)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentOutOfRangeException.ThrowIfZero(members.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(words);

        var sources = StorySourcesReader.Read(members);
        var scorer = new HappeningScorer(sources, new SentenceClaims(ClaimLedger.Gather(sources)));
        var summary = new StringBuilder();
        var count = 0;
        foreach (var sentence in Rank(sources, scorer))
        {
            if (count >= words)
            {
                break;
            }

            count += Append(summary, Clean(sentence), words - count);
        }

        return summary.ToString();
    }

    private static List<SourceSentence> Rank(StorySources sources, HappeningScorer scorer)
    {
        var ranked = new List<SourceSentence>();
        RelevanceSelector.Select([.. sources.Sentences.Where(s => s.IsSound)], scorer.Score, sources.Terms, sources.Sentences.Count, sentence =>
        {
            ranked.Add(sentence);
            return true;
        }, TooAlike);
        return ranked.Count > 0 ? ranked : [.. sources.Sentences];
    }

    private static string Clean(SourceSentence sentence)
    {
        var span = sentence.Text;
        var edits = SentenceEditor.Plan(span, [], sentence.Article.Published, [], dates: false);
        return SpanEdits.Apply(span, edits) ?? span.ToString();
    }

    // Appends at most so many words and returns how many.
    private static int Append(StringBuilder summary, string sentence, int words)
    {
        var count = 0;
        foreach (var word in sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(words))
        {
            summary.Append(summary.Length > 0 ? " " : "").Append(word);
            count++;
        }

        return count;
    }
}
