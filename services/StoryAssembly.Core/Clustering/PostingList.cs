using System.Runtime.InteropServices;

namespace Newsdesk.Stories.Clustering;

/// <summary>How much a story says a term: the sum of its members' weights.</summary>
internal readonly record struct Posting(int Slot, int Weight);

/// <summary>The stories in which a term occurs, by slot.</summary>
internal sealed class PostingList
{
    private readonly List<Posting> _postings = [];

    public int Count => _postings.Count;

    public ReadOnlySpan<Posting> Span => CollectionsMarshal.AsSpan(_postings);

    /// <summary>Weight of the story; 0 when it has not the term.</summary>
    public int WeightOf(int slot) => Find(slot) is >= 0 and var at ? _postings[at].Weight : 0;

    /// <summary>Adds to the story's weight, which may be less than nothing; a weight of nothing leaves the list.</summary>
    public void Add(int slot, int weight)
    {
        var at = Find(slot);
        if (at < 0)
        {
            _postings.Insert(~at, new(slot, weight));
        }
        else if (_postings[at].Weight + weight is var sum and not 0)
        {
            _postings[at] = new(slot, sum);
        }
        else
        {
            _postings.RemoveAt(at);
        }
    }

    private int Find(int slot)
    {
        var (low, high) = (0, _postings.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (_postings[middle].Slot.CompareTo(slot))
            {
                case 0:
                    return middle;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return ~low;
    }
}
