namespace Newsdesk.Stories.Clustering;

/// <summary>Numbers the terms of live stories and keeps the stories of each. A number is free again when no live story has its term.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<PostingList> _postings = [];
    private readonly Stack<int> _free = [];
    private readonly List<string> _terms = [];

    /// <summary>All numbers are below.</summary>
    public int Capacity => _postings.Count;

    public PostingList this[int number] => _postings[number];

    public bool TryFind(string term, out int number) => _numbers.TryGetValue(term, out number);

    /// <summary>Live stories with the term.</summary>
    public int StoriesWith(string term) => TryFind(term, out var number) ? _postings[number].Count : 0;

    public int Number(string term)
    {
        if (_numbers.TryGetValue(term, out var number))
        {
            return number;
        }

        if (_free.TryPop(out number))
        {
            _terms[number] = term;
        }
        else
        {
            number = _postings.Count;
            _postings.Add(new());
            _terms.Add(term);
        }

        _numbers.Add(term, number);
        return number;
    }

    public void ReleaseIfUnused(int number)
    {
        if (_postings[number].Count == 0 && _numbers.Remove(_terms[number]))
        {
            _free.Push(number);
        }
    }
}
