namespace Newsdesk.Entities.Roles;

/// <summary>Turns the cues of a sentence, and the traits and cues of the sentences beside it, into features.</summary>
internal static class RoleSurroundingsWriter
{
    public static void Write(ReadOnlySpan<SentenceTraits> traits, int index, RoleFeatures features)
    {
        WriteNeighbours(traits, index, features);
        WriteCues(traits, index, features);
    }

    private static void WriteNeighbours(ReadOnlySpan<SentenceTraits> traits, int index, RoleFeatures features)
    {
        if (index > 0)
        {
            ref readonly var before = ref traits[index - 1];
            features.Add(RoleSignal.BeforeSpeech, before.IsSpeech ? 1 : 0);
            features.Add(RoleSignal.BeforeDateLongAgo, before.DaysAgo > 120 ? 1 : 0);
            features.Add(RoleSignal.BeforeModal, before.Modal / 2.0);
            features.Add(RoleSignal.BeforePast, before.Past / 3.0);
            features.Add(RoleSignal.BeforePresent, before.Present / 2.0);
            features.Add(RoleSignal.BeforeDated, before.DaysAgo is >= 0 and <= 120 ? 1 : 0);
            features.Add(RoleSignal.BeforeLeadShare, before.LeadShare * 2);
        }

        features.Add(RoleSignal.BehindNone, index == traits.Length - 1 ? 1 : 0);
        if (index < traits.Length - 1)
        {
            ref readonly var behind = ref traits[index + 1];
            features.Add(RoleSignal.BehindSpeech, behind.IsSpeech ? 1 : 0);
            features.Add(RoleSignal.BehindModal, behind.Modal / 2.0);
            features.Add(RoleSignal.BehindPast, behind.Past / 3.0);
            features.Add(RoleSignal.BehindPresent, behind.Present / 2.0);
            features.Add(RoleSignal.BehindDateLongAgo, behind.DaysAgo > 120 ? 1 : 0);
            features.Add(RoleSignal.BehindLeadShare, behind.LeadShare * 2);
        }
    }

    private static void WriteCues(ReadOnlySpan<SentenceTraits> traits, int index, RoleFeatures features)
    {
        WriteCues(traits[index].Cues, CuePlace.Own, features);
        if (traits[index].IsSpeech)
        {
            WriteCues(traits[index].Cues, CuePlace.Spoken, features);
        }

        if (traits[index].Position < RoleFeatureWriter.Top)
        {
            WriteCues(traits[index].Cues, CuePlace.Top, features);
        }

        if (index > 0)
        {
            WriteCues(traits[index - 1].Cues, CuePlace.Before, features);
        }

        if (index < traits.Length - 1)
        {
            WriteCues(traits[index + 1].Cues, CuePlace.Behind, features);
        }
    }

    private static void WriteCues(in CueCounts cues, CuePlace place, RoleFeatures features)
    {
        for (var cue = 0; cue < RoleCues.Count; cue++)
        {
            features.Add(place, (RoleCue)cue, cues[cue] / 2.0);
        }
    }
}
