using System.Buffers;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Claims;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Ranking;

/// <summary>
/// Scores sentences by how well they tell what has happened: central, agreed by independent origins, early in their article, an event and no opinion.
/// </summary>
internal sealed class HappeningScorer(StorySources sources, SentenceClaims claims)
{
    // Chosen on the development clusters, each article in turn as the reference of the others, and on 24 Wikinews texts with human summaries; ROUGE moves by
    // less than 0.01 when any of them moves by half. Roles weigh little because they are guessed from few data.
    private const double SupportWeight = 0.8;
    private const double LeadWeight = 0.8;
    private const double RetellingCost = 1.1;
    private const double RoleWeight = 0.1;
    private const double TitleWeight = 0.3;
    private const double SpeechCost = 0.2;
    private const double QuotedCost = 0.15;
    private const double OutdatedCost = 0.4;
    private const double LooseTimeCost = 0.15;

    /// <summary>Times that nobody can place who reads the sentence later.</summary>
    private static readonly SearchValues<string> LooseTimes = SearchValues.Create(["tonight", "last night", "this evening", "this morning",
        "this afternoon", "overnight", "days ago", "hours ago", " now "], StringComparison.OrdinalIgnoreCase);

    /// <summary>How fast the weight of a sentence falls with its place in the article.</summary>
    private const double LeadSlope = 0.4;

    /// <summary>Beyond this length each word costs: a very long sentence is hard to read.</summary>
    private const int PlainWords = 36;

    private const double WordCost = 0.012;

    private readonly int _rivals = Math.Max(1, Math.Min(sources.OriginCount, sources.Articles.Select(a => a.Origin).Distinct().Count()) - 1);
    private readonly double[] _titleWeights = WeighTitles(sources);

    public double Score(SourceSentence sentence)
    {
        var text = sentence.Text;
        var support = Math.Sqrt((double)sentence.Support / _rivals);
        var length = Math.Max(0, sentence.WordCount - PlainWords) * WordCost;
        return sentence.Centrality
            + (SupportWeight * support)
            + (LeadWeight * LeadOf(sentence))
            + (RoleWeight * RoleOf(sentence.Role))
            + (TitleWeight * TitleOf(sentence))
            - (sentence.IsSpeech ? SpeechCost : 0)
            - (QuotedText.Find(text).Count > 0 ? QuotedCost : 0)
            - (text.ContainsAny(LooseTimes) ? LooseTimeCost : 0)
            - (claims.IsOutdated(sentence) ? OutdatedCost : 0)
            - length;
    }

    /// <summary>The score of a sentence beside one that told the event already: the openings of other articles tell it again.</summary>
    public double ScoreBehindFirst(SourceSentence sentence) => Score(sentence) - (RetellingCost * LeadOf(sentence));

    /// <summary>News is told at the top: 1 for the first sentence of an article, less for each one below.</summary>
    private static double LeadOf(SourceSentence sentence) => 1 / (1 + (LeadSlope * sentence.Rank));

    private static double RoleOf(DiscourseRole role) => role switch
    {
        DiscourseRole.MainEvent => 1,
        DiscourseRole.Consequence => 0.6,
        DiscourseRole.CurrentContext => 0,
        DiscourseRole.PreviousEvent => -0.8,
        DiscourseRole.HistoricalEvent => -1.6,
        DiscourseRole.Anecdote => -1.2,
        DiscourseRole.Evaluation => -1,
        DiscourseRole.Expectation => -0.5,
        _ => 0,
    };

    // How much of what the headlines share the sentence says.
    private double TitleOf(SourceSentence sentence)
    {
        var sum = 0.0;
        foreach (var term in sentence.Terms)
        {
            sum += _titleWeights[term];
        }

        return Math.Min(1, sum);
    }

    private static double[] WeighTitles(StorySources sources)
    {
        var weights = new double[sources.Vocabulary.Count];
        foreach (var article in sources.Articles)
        {
            foreach (var term in article.TitleTerms)
            {
                weights[term]++;
            }
        }

        var sum = weights.Sum(w => w < 2 && sources.Articles.Count > 1 ? 0 : w);
        for (var term = 0; term < weights.Length; term++)
        {
            weights[term] = sum == 0 || (weights[term] < 2 && sources.Articles.Count > 1) ? 0 : weights[term] / sum;
        }

        return weights;
    }
}
