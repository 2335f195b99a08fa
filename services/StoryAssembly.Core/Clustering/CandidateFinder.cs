using System.Runtime.InteropServices;

namespace Newsdesk.Stories.Clustering;

/// <summary>
/// Finds the live stories most similar to an article. Looks at the stories of the article's rarest terms first and stops when it has looked at enough
/// places; the terms left over are added for the best of them only. With few stories that is the exact ranking.
/// </summary>
internal sealed class CandidateFinder(LiveStories stories, ClusteringOptions options)
{
    private readonly List<(int Number, ushort Weight, bool IsName, string Term)> _terms = [];
    private readonly List<int> _touched = [];
    private long[] _dots = [];
    private ushort[] _weights = [];

    /// <summary>Best first; of equal scores the older story.</summary>
    public List<Candidate> Find(TermVector vector, DateTimeOffset? time)
    {
        ReadTerms(vector);
        var looked = Accumulate();
        var slots = Shortlist();
        foreach (var (number, weight, _, _) in CollectionsMarshal.AsSpan(_terms)[looked..])
        {
            foreach (var slot in slots)
            {
                _dots[slot] += (long)stories.Terms[number].WeightOf(slot) * weight;
            }
        }

        var length = Math.Sqrt(vector.Terms.Sum(term => (double)term.Weight * term.Weight));
        var found = slots.ConvertAll(slot => Measure(slot, length, time));
        found.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Story.FoundingSequence.CompareTo(b.Story.FoundingSequence));
        Clear();
        return found;
    }

    private void ReadTerms(TermVector vector)
    {
        foreach (var (term, weight, isName) in vector.Terms)
        {
            if (stories.Terms.TryFind(term, out var number))
            {
                _terms.Add((number, (ushort)weight, isName, term));
            }
        }

        _terms.Sort((a, b) => stories.Terms[a.Number].Count.CompareTo(stories.Terms[b.Number].Count) is not 0 and var order ? order : string.CompareOrdinal(a.Term, b.Term));
        Array.Resize(ref _weights, Math.Max(_weights.Length, stories.Terms.Capacity));
        Array.Resize(ref _dots, Math.Max(_dots.Length, stories.SlotCount));
        _terms.ForEach(term => _weights[term.Number] = term.Weight);
    }

    /// <returns>How many terms were looked at.</returns>
    private int Accumulate()
    {
        var budget = options.MaxPostings;
        for (var i = 0; i < _terms.Count; i++)
        {
            var postings = stories.Terms[_terms[i].Number].Span;
            if (i > 0 && postings.Length > budget)
            {
                return i;
            }

            budget -= postings.Length;
            foreach (var posting in postings)
            {
                if (_dots[posting.Slot] == 0)
                {
                    _touched.Add(posting.Slot);
                }

                _dots[posting.Slot] += (long)posting.Weight * _terms[i].Weight;
            }
        }

        return _terms.Count;
    }

    private List<int> Shortlist()
    {
        var ranked = _touched.ConvertAll(slot => (Slot: slot, Story: stories.InSlot(slot), Cosine: _dots[slot] / Math.Sqrt(stories.InSlot(slot).SquaredLength)));
        ranked.Sort(static (a, b) => a.Cosine != b.Cosine ? b.Cosine.CompareTo(a.Cosine) : a.Story.FoundingSequence.CompareTo(b.Story.FoundingSequence));
        return [.. ranked.Take(options.MaxCandidates).Select(candidate => candidate.Slot)];
    }

    private Candidate Measure(int slot, double length, DateTimeOffset? time)
    {
        var story = stories.InSlot(slot);
        var whole = _dots[slot] / (length * Math.Sqrt(story.SquaredLength));
        var nearest = 0.0;
        for (var i = Math.Max(0, story.Members.Count - options.MaxComparedMembers); i < story.Members.Count; i++)
        {
            var member = story.Members[i];
            nearest = Math.Max(nearest, member.Dot(_weights) / (length * Math.Sqrt(member.SquaredLength)));
        }

        var proximity = Proximity(story, time);
        var limit = NameLimit(slot);
        var score = (((1 - options.MemberShare) * whole) + (options.MemberShare * nearest)) * proximity * limit;
        return new(story, Math.Min(1, whole), Math.Min(1, nearest), proximity, limit, Math.Min(1, score));
    }

    /// <summary>What is left of the similarity when names count at most their share of it.</summary>
    private double NameLimit(int slot)
    {
        long names = 0;
        foreach (var (number, weight, isName, _) in _terms)
        {
            names += isName ? (long)stories.Terms[number].WeightOf(slot) * weight : 0;
        }

        var others = (double)(_dots[slot] - names) / _dots[slot];
        return 1 - others <= options.MaxNameShare ? 1 : others / (1 - options.MaxNameShare);
    }

    private double Proximity(LiveStory story, DateTimeOffset? time)
    {
        if (time is not { } at || story.FirstTime is not { } first || story.LastTime is not { } last)
        {
            return options.FarFactor;
        }

        var gap = at < first ? first - at : at > last ? at - last : TimeSpan.Zero;
        return options.FarFactor + ((1 - options.FarFactor) * Math.Exp(-(gap / options.Decay)));
    }

    private void Clear()
    {
        _touched.ForEach(slot => _dots[slot] = 0);
        _terms.ForEach(term => _weights[term.Number] = 0);
        _touched.Clear();
        _terms.Clear();
    }
}
