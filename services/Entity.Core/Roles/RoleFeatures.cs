using System.Runtime.InteropServices;

namespace Newsdesk.Entities.Roles;

/// <summary>The features of the sentences of one text, one after another in a buffer that the next text uses again.</summary>
internal sealed class RoleFeatures
{
    /// <summary>Buckets that words are hashed into.</summary>
    public const int WordBuckets = 4096;

    /// <summary>Signals, then cues by <see cref="CuePlace"/>.</summary>
    public const int SignalCount = FirstCue + ((int)(CuePlace.Behind + 1) * RoleCues.Count);

    public const int Count = SignalCount + WordBuckets;

    private const int FirstCue = (int)RoleSignal.SpeechTwoBehind + 1;

    private readonly List<RoleFeature> _features = [];
    private readonly List<int> _ends = [];

    public int Sentences => _ends.Count;

    public ReadOnlySpan<RoleFeature> this[int sentence] =>
        CollectionsMarshal.AsSpan(_features)[(sentence == 0 ? 0 : _ends[sentence - 1]).._ends[sentence]];

    public void Clear()
    {
        _features.Clear();
        _ends.Clear();
    }

    public void Add(RoleSignal signal, double value = 1) => Add((int)signal, value);

    public void Add(CuePlace place, RoleCue cue, double value) => Add(IndexOf(place, cue), value);

    public void AddWord(ulong hash, double value) => Add(SignalCount + (int)(hash % WordBuckets), value);

    public void EndSentence() => _ends.Add(_features.Count);

    public static int IndexOf(CuePlace place, RoleCue cue) => FirstCue + ((int)place * RoleCues.Count) + (int)cue;

    private void Add(int index, double value)
    {
        if (value > 0)
        {
            _features.Add(new RoleFeature(index, (float)Math.Min(value, 1)));
        }
    }
}
