using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Ranking;

/// <summary>Reads whether a sentence states a fact, an opinion or a forecast, and whose.</summary>
internal static class SentenceViewReader
{
    public static SentenceView Read(SourceSentence sentence)
    {
        var (forecasts, judgements) = CountCues(sentence);
        var holder = HolderOf(sentence);
        var stance = sentence.Role switch
        {
            DiscourseRole.Expectation when forecasts > 0 => SentenceStance.Forecast,
            DiscourseRole.Evaluation when judgements > 0 => SentenceStance.Opinion,
            DiscourseRole.Expectation when judgements > 0 => SentenceStance.Opinion,
            DiscourseRole.HistoricalEvent or DiscourseRole.PreviousEvent => SentenceStance.Unspecified,
            _ when forecasts > 0 && forecasts >= judgements => SentenceStance.Forecast,
            _ when judgements > 0 && (holder.Length > 0 || judgements > 1) => SentenceStance.Opinion,
            _ => SentenceStance.Unspecified,
        };
        return new SentenceView(stance, stance is SentenceStance.Unspecified ? "" : holder, forecasts > 0);
    }

    /// <summary>Who speaks or judges in the sentence, by the fullest name that the article has; empty when nobody named does.</summary>
    public static string HolderOf(SourceSentence sentence)
    {
        foreach (var quotation in sentence.Article.Member.Annotation.Quotations)
        {
            if (quotation.Content.Start >= sentence.Span.End)
            {
                break;
            }

            // The speaker must be in this sentence: one resolved over sentences is told by its neighbours.
            var speaksHere = quotation.Speaker is { } speaker && sentence.Span.Contains(speaker);
            if (speaksHere && NamedSpeaker.Of(quotation, sentence.Article.Member) is { Length: > 0 } name)
            {
                return name;
            }
        }

        return SubjectOf(sentence);
    }

    // "Brandt criticised", "The authority has warned": somebody named, at once followed by such a verb.
    private static string SubjectOf(SourceSentence sentence)
    {
        var text = sentence.Article.Text.AsSpan();
        var tokens = sentence.TokenSpan;
        foreach (var mention in sentence.Article.Member.Annotation.MentionsIn(sentence.Span))
        {
            if (mention.Kind is not (MentionKind.Person or MentionKind.Organization) || mention.FullForm.Length == 0)
            {
                continue;
            }

            var at = 0;
            var before = ReadOnlySpan<char>.Empty;
            while (at < tokens.Length && tokens[at].Start < mention.Span.End)
            {
                if (tokens[at].End <= mention.Span.Start)
                {
                    before = tokens[at].Of(text);
                }

                at++;
            }

            // Of two who say it neither is the holder.
            if (before is "and" or "," or "&")
            {
                continue;
            }

            at += at < tokens.Length && tokens[at].Of(text) is "has" or "have" or "had" or "also" ? 1 : 0;
            if (at < tokens.Length && HolderVerbs.Contains(tokens[at].Of(text)))
            {
                return IsShouted(mention.FullForm) ? mention.Span.Of(sentence.Article.Text) : mention.FullForm;
            }
        }

        return "";
    }

    private static bool IsShouted(string name) => name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsLower);

    private static (int Forecasts, int Judgements) CountCues(SourceSentence sentence)
    {
        var forecasts = 0;
        var conditionals = 0;
        var judgements = 0;
        var reports = false;
        var text = sentence.Article.Text.AsSpan();
        var tokens = sentence.TokenSpan;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind is TokenKind.Word)
            {
                var next = at + 1 < tokens.Length ? tokens[at + 1].Of(text) : default;
                var word = tokens[at].Of(text);
                reports |= (ReportingVerbs.Contains(word) && word is not "posted") || word is "that" or "if";
                var isOwnIntent = at > 0 && tokens[at - 1].Of(text) is "we" or "We" or "I";
                forecasts += StanceWords.IsForecast(word, next) && !isOwnIntent ? 1 : 0;
                conditionals += StanceWords.IsConditional(word, next) ? 1 : 0;
                judgements += StanceWords.IsJudgement(word) ? 1 : 0;
            }
        }

        return (forecasts + (reports || sentence.Role is DiscourseRole.Expectation ? conditionals : 0), judgements);
    }
}
