using System.Runtime.InteropServices;

namespace Newsdesk.Entities.Roles;

/// <summary>The features of the sentences of one text, one after another in a buffer that the next text uses again.</summary>
internal sealed class RoleFeatures
{
    /// <summary>Buckets that words are hashed into.</summary>
    public const int WordBuckets = 1024;

    public const int SignalCount = (int)RoleSignal.AfterNone + 1;

    public const int Count = SignalCount + WordBuckets;

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

    public void Add(RoleSignal signal, double value = 1)
    {
        if (value > 0)
        {
            _features.Add(new RoleFeature((int)signal, (float)Math.Min(value, 1)));
        }
    }

    public void AddWord(ulong hash, double value) => _features.Add(new RoleFeature(SignalCount + (int)(hash % WordBuckets), (float)value));

    public void EndSentence() => _ends.Add(_features.Count);
}
