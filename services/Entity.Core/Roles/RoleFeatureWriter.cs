using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Roles;

/// <summary>Turns the traits of a text's sentences into the features that roles are weighed by.</summary>
internal static class RoleFeatureWriter
{
    /// <summary>Sentences of a text in which the report has hardly room for background.</summary>
    private const int ShortText = 8;

    private const int LongText = 30;
    private const int ShortSentence = 10;
    private const int LongSentence = 30;

    /// <summary>Sentences at the top of a text, where the report is.</summary>
    public const int Top = 4;

    /// <param name="speech">Share of the text's sentences that are speech.</param>
    public static void Write(in TokenReader reader, TokenRange tokens, ReadOnlySpan<SentenceTraits> traits, int index, double speech, RoleFeatures features)
    {
        ref readonly var own = ref traits[index];
        features.Add(RoleSignal.Bias);
        WritePlace(own, traits.Length, index, features);
        features.Add(RoleSignal.TalkativeText, speech > 0.5 ? 1 : 0);
        features.Add(RoleSignal.QuietText, speech < 0.2 ? 1 : 0);
        WriteOverlap(own, features);
        WriteNames(own, features);
        WriteDates(own, features);
        WriteVerbs(own, features);
        WriteSpeech(traits, index, features);
        WriteStart(reader, tokens, own, features);
        RoleSurroundingsWriter.Write(traits, index, features);
        RoleWordWriter.Write(reader, tokens, features);
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
        features.Add(RoleSignal.FirstFifth + (index * 5 / count));
        features.Add(RoleSignal.Last, index == count - 1 ? 1 : 0);
        features.Add(RoleSignal.NearLast, index >= count - 3 ? 1 : 0);
        features.Add(RoleSignal.ShortText, count <= ShortText ? 1 : 0);
        features.Add(RoleSignal.LongText, count > LongText ? 1 : 0);
        features.Add(RoleSignal.ShortSentence, own.Words < ShortSentence ? 1 : 0);
        features.Add(RoleSignal.LongSentence, own.Words > LongSentence ? 1 : 0);
        features.Add(RoleSignal.Fragment, own.IsFragment ? 1 : 0);
        var isTop = own.Position < Top;
        features.Add(isTop ? RoleSignal.EarlyPast : RoleSignal.LatePast, own.MainVerb is VerbForm.Past ? 1 : 0);
        features.Add(isTop ? RoleSignal.EarlyPresent : RoleSignal.LatePresent, own.MainVerb is VerbForm.Present ? 1 : 0);
        features.Add(isTop ? RoleSignal.EarlySpeech : RoleSignal.LateSpeech, own.IsSpeech ? 1 : 0);
    }

    private static void WriteOverlap(in SentenceTraits own, RoleFeatures features)
    {
        features.Add(RoleSignal.HeadlineShare, own.HeadlineShare);
        features.Add(RoleSignal.HeadlineHalf, own.HeadlineShare >= 0.5 ? 1 : 0);
        features.Add(RoleSignal.NoHeadlineWord, own.HeadlineShare == 0 ? 1 : 0);
        features.Add(RoleSignal.LeadShare, own.LeadShare * 2);
        features.Add(RoleSignal.NoLeadWord, own.LeadShare == 0 ? 1 : 0);
        features.Add(RoleSignal.BeforeShare, own.BeforeShare * 2);
        features.Add(RoleSignal.CommonShare, own.CommonShare);
    }

    private static void WriteNames(in SentenceTraits own, RoleFeatures features)
    {
        features.Add(RoleSignal.HeadlineName, own.HeadlineNames / 2.0);
        features.Add(RoleSignal.LeadName, own.LeadNames / 2.0);
        features.Add(RoleSignal.NewName, own.NewNames / 3.0);
        features.Add(RoleSignal.NewPerson, own.NewPersons / 2.0);
        features.Add(RoleSignal.Age, own.HasAge ? 1 : 0);
        features.Add(RoleSignal.HeOrShe, own.HeOrShe / 3.0);
        features.Add(RoleSignal.They, own.They / 2.0);
        features.Add(RoleSignal.NoName, own.Persons + own.Organizations + own.Places == 0 ? 1 : 0);
        features.Add(RoleSignal.Person, own.Persons / 2.0);
        features.Add(RoleSignal.Organization, own.Organizations / 2.0);
        features.Add(RoleSignal.Place, own.Places / 2.0);
    }

    private static void WriteDates(in SentenceTraits own, RoleFeatures features)
    {
        features.Add(own.DaysAgo switch
        {
            < 0 => RoleSignal.NoDate,
            <= 2 => RoleSignal.DateThisWeek,
            <= 14 => RoleSignal.DateLastDays,
            <= 120 => RoleSignal.DateLastWeeks,
            <= 500 => RoleSignal.DateLastMonths,
            <= 3000 => RoleSignal.DateLastYears,
            _ => RoleSignal.DateLongAgo,
        });
        features.Add(RoleSignal.DateAhead, own.HasFutureDate ? 1 : 0);
        features.Add(RoleSignal.YearBefore, own.HasYearBefore ? 1 : 0);
        features.Add(RoleSignal.YearNumber, own.HasYear ? 1 : 0);
        features.Add(RoleSignal.DayOfLead, own.Weekday > 0 && own.Weekday == own.LeadWeekday ? 1 : 0);
        features.Add(RoleSignal.DayOtherThanLead, own.Weekday > 0 && own.Weekday != own.LeadWeekday ? 1 : 0);
        features.Add(RoleSignal.Number, own.Numbers / 3.0);
    }

    private static void WriteVerbs(in SentenceTraits own, RoleFeatures features)
    {
        features.Add(RoleSignal.NoVerb + (int)own.MainVerb);
        features.Add(RoleSignal.Past, own.Past / 3.0);
        features.Add(RoleSignal.Present, own.Present / 2.0);
        features.Add(RoleSignal.Perfect, own.Perfect);
        features.Add(RoleSignal.Pluperfect, own.Pluperfect);
        features.Add(RoleSignal.Modal, own.Modal / 2.0);
        features.Add(RoleSignal.Passive, own.Passive / 2.0);
        features.Add(RoleSignal.Progressive, own.Progressive);
    }

    private static void WriteSpeech(ReadOnlySpan<SentenceTraits> traits, int index, RoleFeatures features)
    {
        ref readonly var own = ref traits[index];
        features.Add(RoleSignal.QuotedMostly, own.QuotedShare >= 0.5 ? 1 : 0);
        features.Add(RoleSignal.QuotedPartly, own.QuotedShare is > 0 and < 0.5 ? 1 : 0);
        features.Add(RoleSignal.Reported, own.IsReported ? 1 : 0);
        features.Add(RoleSignal.NoSpeech, own.QuotedShare == 0 && !own.IsReported ? 1 : 0);
        features.Add(RoleSignal.FirstPerson, own.FirstPerson / 2.0);
        features.Add(RoleSignal.SecondPerson, own.SecondPerson / 2.0);
        features.Add(RoleSignal.Question, own.IsQuestion ? 1 : 0);
        if (own.Speaker is not SpeakerForm.None)
        {
            features.Add(RoleSignal.PronounSpeaks + (int)own.Speaker - 1);
        }
        else if (own.IsSpeech)
        {
            features.Add(RoleSignal.NobodySpeaks);
        }

        if (own.IsSpeech)
        {
            WriteSpeaker(own.SpeakerTraits, features);
        }

        features.Add(RoleSignal.SpeechTwoBefore, index > 1 && traits[index - 2].IsSpeech ? 1 : 0);
        features.Add(RoleSignal.SpeechTwoBehind, index < traits.Length - 2 && traits[index + 2].IsSpeech ? 1 : 0);
        var spokeBefore = index > 0 && traits[index - 1].IsSpeech;
        features.Add(RoleSignal.SpeechStays, own.IsSpeech && spokeBefore ? 1 : 0);
        features.Add(RoleSignal.SpeechBegins, own.IsSpeech && !spokeBefore ? 1 : 0);
        features.Add(RoleSignal.SpeechEnds, !own.IsSpeech && spokeBefore ? 1 : 0);
        features.Add(RoleSignal.BeforeSpokenByPronoun, index > 0 && traits[index - 1].Speaker is SpeakerForm.Pronoun ? 1 : 0);
    }

    private static void WriteSpeaker(SpeakerTraits speaker, RoleFeatures features)
    {
        features.Add(RoleSignal.SpeakerUnknown, speaker is SpeakerTraits.None ? 1 : 0);
        features.Add(RoleSignal.SpeakerHasAge, speaker.HasFlag(SpeakerTraits.Age) ? 1 : 0);
        features.Add(RoleSignal.SpeakerIsOfficial, speaker.HasFlag(SpeakerTraits.Official) ? 1 : 0);
        features.Add(RoleSignal.SpeakerIsExpert, speaker.HasFlag(SpeakerTraits.Expert) ? 1 : 0);
        features.Add(RoleSignal.SpeakerIsWitness, speaker.HasFlag(SpeakerTraits.Witness) ? 1 : 0);
        features.Add(RoleSignal.SpeakerInHeadline, speaker.HasFlag(SpeakerTraits.InHeadline) ? 1 : 0);
        features.Add(RoleSignal.SpeakerSpokeBefore, speaker.HasFlag(SpeakerTraits.SpokeBefore) ? 1 : 0);
    }

    private static void WriteStart(in TokenReader reader, TokenRange tokens, in SentenceTraits own, RoleFeatures features)
    {
        var first = reader.Word(tokens.Start);
        var isPronoun = first is "He" or "She" or "It" or "They" or "This" or "These" or "That";
        var isTime = first is "In" or "On" or "Last" or "Since" or "After" or "Before" or "During" or "Earlier" or "Previously";
        features.Add(RoleSignal.StartsWithPronoun, isPronoun ? 1 : 0);
        features.Add(RoleSignal.StartsWithHeOrShe, first is "He" or "She" or "His" or "Her" ? 1 : 0);
        features.Add(RoleSignal.StartsWithArticle, first is "The" or "A" or "An" ? 1 : 0);
        features.Add(RoleSignal.StartsWithTime, isTime ? 1 : 0);
        features.Add(RoleSignal.StartsWithContrast, first is "But" or "However" or "Although" or "Though" or "While" or "Despite" or "Meanwhile" ? 1 : 0);
        features.Add(RoleSignal.StartsWithName, own.Persons + own.Organizations + own.Places > 0 && reader.IsCapitalized(tokens.Start) && !isPronoun && !isTime && !StopWords.Contains(first) ? 1 : 0);
    }
}
