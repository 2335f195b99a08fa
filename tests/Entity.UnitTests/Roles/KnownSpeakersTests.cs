using Newsdesk.Entities.Roles;

namespace Newsdesk.Entities.UnitTests.Roles;

public sealed class KnownSpeakersTests
{
    private readonly KnownSpeakers _speakers = new();

    [Fact]
    public void Speak_Stranger_NothingIsKnown() => Assert.Equal(SpeakerTraits.None, _speakers.Speak("Ann Lee", isInHeadline: true));

    [Fact]
    public void Speak_NamedWithAge_IsKnownWithAge()
    {
        _speakers.Name("Ann Lee", new SentenceTraits { HasAge = true });

        Assert.Equal(SpeakerTraits.Known | SpeakerTraits.Age, _speakers.Speak("Ann Lee", isInHeadline: false));
    }

    [Fact]
    public void Speak_Again_HasSpokenBefore()
    {
        _speakers.Name("Ann Lee", default);
        _speakers.Speak("Ann Lee", isInHeadline: false);

        Assert.True(_speakers.Speak("Ann Lee", isInHeadline: false).HasFlag(SpeakerTraits.SpokeBefore));
    }

    [Fact]
    public void Clear_NextText_StartsAnew()
    {
        _speakers.Name("Ann Lee", default);
        _speakers.Clear();

        Assert.Equal(SpeakerTraits.None, _speakers.Speak("Ann Lee", isInHeadline: false));
    }
}
