using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Roles;

/// <summary>Turns the traits and the words of a text's sentences into the features that roles are weighed by.</summary>
internal static class RoleFeatureWriter
{
    /// <summary>Sentences of a text in which the report has hardly room for background.</summary>
    private const int ShortText = 8;

    private const int ShortSentence = 10;
    private const int LongSentence = 30;

    /// <summary>Words of one sentence that count; those behind are read for its traits only.</summary>
    private const int MaxWords = 100;

    private const float WordValue = 0.4f;

    public static void Write(in TokenReader reader, TokenRange tokens, ReadOnlySpan<SentenceTraits> traits, int index, RoleFeatures features)
    {
        ref readonly var own = ref traits[index];
        features.Add(RoleSignal.Bias);
        WritePlace(own, traits.Length, index, features);
        WriteNames(own, features);
        WriteTime(own, features);
        WriteSpeech(own, features);
        WriteCues(own, features);
        WriteStart(reader, tokens, own, features);
        WriteNeighbours(traits, index, features);
        WriteWords(reader, tokens, features);
        features.EndSentence();
    }

    private static void WritePlace(in SentenceTraits own, int count, int index, RoleFeatures features)
    {
        features.Add(own.Position switch
        {
            0 => RoleSignal.First,
            1 => RoleSignal.Second,
            2 => RoleSignal.Third,
            < 6 => RoleSignal.UpToSixth,
            < 10 => RoleSignal.UpToTenth,
            _ => RoleSignal.Later,
        });
        features.Add(RoleSignal.Progress, (double)index / count);
        features.Add(RoleSignal.Last, index == count - 1 ? 1 : 0);
        features.Add(RoleSignal.ShortText, count <= ShortText ? 1 : 0);
        features.Add(RoleSignal.ShortSentence, own.Words < ShortSentence ? 1 : 0);
        features.Add(RoleSignal.LongSentence, own.Words > LongSentence ? 1 : 0);
        features.Add(RoleSignal.Fragment, own.IsFragment ? 1 : 0);
        features.Add(RoleSignal.HeadlineShare, own.HeadlineShare);
        features.Add(RoleSignal.HeadlineHalf, own.HeadlineShare >= 0.5 ? 1 : 0);
        features.Add(RoleSignal.NoHeadlineWord, own.HeadlineShare == 0 ? 1 : 0);
        features.Add(RoleSignal.LeadShare, own.LeadShare * 2);
        features.Add(RoleSignal.NoLeadWord, own.LeadShare == 0 ? 1 : 0);
    }

    private static void WriteNames(in SentenceTraits own, RoleFeatures features)
    {
        features.Add(RoleSignal.HeadlineName, own.HeadlineNames / 2.0);
        features.Add(RoleSignal.LeadName, own.LeadNames / 2.0);
        features.Add(RoleSignal.NewName, own.NewNames / 3.0);
        features.Add(RoleSignal.NoName, own.Persons + own.Organizations + own.Places == 0 ? 1 : 0);
        features.Add(RoleSignal.Person, own.Persons / 2.0);
        features.Add(RoleSignal.Organization, own.Organizations / 2.0);
        features.Add(RoleSignal.Place, own.Places / 2.0);
    }

    private static void WriteTime(in SentenceTraits own, RoleFeatures features)
    {
        features.Add(own.DaysAgo switch
        {
            < 0 => RoleSignal.NoDate,
            <= 2 => RoleSignal.DateThisWeek,
            <= 14 => RoleSignal.DateLastDays,
            <= 120 => RoleSignal.DateLastWeeks,
            <= 500 => RoleSignal.DateLastMonths,
            _ => RoleSignal.DateLongAgo,
        });
        features.Add(RoleSignal.DateAhead, own.HasFutureDate ? 1 : 0);
        features.Add(RoleSignal.YearBefore, own.HasYearBefore ? 1 : 0);
        features.Add(RoleSignal.Number, own.Numbers / 3.0);
        features.Add(RoleSignal.Past, own.Past / 3.0);
        features.Add(RoleSignal.Present, own.Present / 2.0);
        features.Add(RoleSignal.Perfect, own.Perfect);
        features.Add(RoleSignal.Pluperfect, own.Pluperfect);
        features.Add(RoleSignal.Modal, own.Modal / 2.0);
        features.Add(RoleSignal.Passive, own.Passive / 2.0);
    }

    private static void WriteSpeech(in SentenceTraits own, RoleFeatures features)
    {
        features.Add(RoleSignal.QuotedMostly, own.QuotedShare >= 0.5 ? 1 : 0);
        features.Add(RoleSignal.QuotedPartly, own.QuotedShare is > 0 and < 0.5 ? 1 : 0);
        features.Add(RoleSignal.Reported, own.IsReported ? 1 : 0);
        features.Add(RoleSignal.PronounSpeaks, own.PronounSpeaks ? 1 : 0);
        features.Add(RoleSignal.FirstPerson, own.FirstPerson / 2.0);
        features.Add(RoleSignal.SecondPerson, own.SecondPerson / 2.0);
        features.Add(RoleSignal.Question, own.IsQuestion ? 1 : 0);
        features.Add(RoleSignal.Superlative, own.Superlative);
    }

    private static void WriteCues(in SentenceTraits own, RoleFeatures features)
    {
        features.Add(RoleSignal.ExpectationWord, own.Expectation / 3.0);
        features.Add(RoleSignal.EvaluationWord, own.Evaluation / 3.0);
        features.Add(RoleSignal.ConsequenceWord, own.Consequence / 3.0);
        features.Add(RoleSignal.PreviousWord, own.Previous / 3.0);
        features.Add(RoleSignal.HistoryWord, own.History / 3.0);
        features.Add(RoleSignal.ContextWord, own.Context / 3.0);
        features.Add(RoleSignal.AnecdoteWord, own.Anecdote / 3.0);
        features.Add(RoleSignal.EventWord, own.Event / 3.0);
    }

    private static void WriteStart(in TokenReader reader, TokenRange tokens, in SentenceTraits own, RoleFeatures features)
    {
        var first = reader.Word(tokens.Start);
        var isPronoun = first is "He" or "She" or "It" or "They" or "This" or "These" or "That";
        var isTime = first is "In" or "On" or "Last" or "Since" or "After" or "Before" or "During" or "Earlier" or "Previously";
        features.Add(RoleSignal.StartsWithPronoun, isPronoun ? 1 : 0);
        features.Add(RoleSignal.StartsWithArticle, first is "The" or "A" or "An" ? 1 : 0);
        features.Add(RoleSignal.StartsWithTime, isTime ? 1 : 0);
        features.Add(RoleSignal.StartsWithContrast, first is "But" or "However" or "Although" or "Though" or "While" or "Despite" or "Meanwhile" ? 1 : 0);
        features.Add(RoleSignal.StartsWithName, own.Persons + own.Organizations + own.Places > 0 && reader.IsCapitalized(tokens.Start) && !isPronoun && !isTime && !StopWords.Contains(first) ? 1 : 0);
    }

    private static void WriteNeighbours(ReadOnlySpan<SentenceTraits> traits, int index, RoleFeatures features)
    {
        features.Add(RoleSignal.AfterNone, index == 0 ? 1 : 0);
        if (index > 0)
        {
            ref readonly var before = ref traits[index - 1];
            features.Add(RoleSignal.BeforeSpeech, before.IsSpeech ? 1 : 0);
            features.Add(RoleSignal.BeforeHistory, before.History / 3.0);
            features.Add(RoleSignal.BeforeDateLongAgo, before.DaysAgo > 120 ? 1 : 0);
            features.Add(RoleSignal.BeforeModal, before.Modal / 2.0);
            features.Add(RoleSignal.BeforePast, before.Past / 3.0);
            features.Add(RoleSignal.BeforePresent, before.Present / 2.0);
            features.Add(RoleSignal.BeforeDated, before.DaysAgo is >= 0 and <= 120 ? 1 : 0);
            features.Add(RoleSignal.BeforeLeadShare, before.LeadShare * 2);
        }

        if (index < traits.Length - 1)
        {
            ref readonly var behind = ref traits[index + 1];
            features.Add(RoleSignal.BehindSpeech, behind.IsSpeech ? 1 : 0);
            features.Add(RoleSignal.BehindModal, behind.Modal / 2.0);
            features.Add(RoleSignal.BehindPast, behind.Past / 3.0);
            features.Add(RoleSignal.BehindPresent, behind.Present / 2.0);
            features.Add(RoleSignal.BehindDateLongAgo, behind.DaysAgo > 120 ? 1 : 0);
            features.Add(RoleSignal.BehindHistory, behind.History / 3.0);
            features.Add(RoleSignal.BehindLeadShare, behind.LeadShare * 2);
        }
    }

    // Words that begin with a capital tell the subject of the text, not the part that the sentence plays.
    private static void WriteWords(in TokenReader reader, TokenRange tokens, RoleFeatures features)
    {
        for (var i = tokens.Start; i < Math.Min(tokens.End, tokens.Start + MaxWords); i++)
        {
            if (reader.IsWord(i) && !reader.IsCapitalized(i))
            {
                features.AddWord(RoleReader.StemHash(reader.Word(i)), WordValue);
            }
        }
    }
}
