using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Newsdesk.Entities.Roles;

/// <summary>What a text has told so far of the people that speak in it.</summary>
internal sealed class KnownSpeakers
{
    private readonly Dictionary<string, SpeakerTraits> _persons = new(StringComparer.Ordinal);

    public void Clear() => _persons.Clear();

    /// <summary>Keeps what the sentence that names somebody tells of them.</summary>
    public void Name(string fullForm, in SentenceTraits sentence) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_persons, fullForm, out _) |= TraitsOf(sentence);

    /// <summary>What is known of a speaker, who from now on has spoken before.</summary>
    public SpeakerTraits Speak(string fullForm, bool isInHeadline)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrNullRef(_persons, fullForm);
        if (Unsafe.IsNullRef(ref known))
        {
            return SpeakerTraits.None;
        }

        var traits = known | (isInHeadline ? SpeakerTraits.InHeadline : 0);
        known |= SpeakerTraits.SpokeBefore;
        return traits;
    }

    private static SpeakerTraits TraitsOf(in SentenceTraits sentence) =>
        SpeakerTraits.Known
        | (sentence.HasAge || sentence.Cues.Of(RoleCue.Age) > 0 ? SpeakerTraits.Age : 0)
        | (sentence.Cues.Of(RoleCue.Official) > 0 ? SpeakerTraits.Official : 0)
        | (sentence.Cues.Of(RoleCue.Expert) > 0 ? SpeakerTraits.Expert : 0)
        | (sentence.Cues.Of(RoleCue.Witness) > 0 || sentence.Cues.Of(RoleCue.Kin) > 0 ? SpeakerTraits.Witness : 0);
}
