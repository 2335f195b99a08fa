namespace Newsdesk.Stories.Documents.Sources;

/// <summary>How often the content words of a story occur: in how many sentences, and in the texts of how many origins.</summary>
internal sealed class TermStatistics
{
    private readonly int[] _sentences;
    private readonly int[] _origins;
    private readonly double[] _rarity;

    public TermStatistics(IReadOnlyList<SourceSentence> sentences, int terms)
    {
        _sentences = new int[terms];
        _origins = new int[terms];
        _rarity = new double[terms];
        var lastOrigin = new int[terms];
        Array.Fill(lastOrigin, -1);
        foreach (var sentence in sentences.OrderBy(s => s.Article.Origin).ThenBy(s => s.Id))
        {
            foreach (var term in sentence.Terms)
            {
                _sentences[term]++;
                if (lastOrigin[term] != sentence.Article.Origin)
                {
                    lastOrigin[term] = sentence.Article.Origin;
                    _origins[term]++;
                }
            }
        }

        for (var term = 0; term < terms; term++)
        {
            _rarity[term] = _sentences[term] == 0 ? 0 : Math.Log(1 + ((double)sentences.Count / _sentences[term]));
        }
    }

    /// <summary>Sentences that use the term.</summary>
    public int SentenceCount(int term) => _sentences[term];

    /// <summary>Origins whose texts use the term.</summary>
    public int OriginCount(int term) => _origins[term];

    /// <summary>Weight of the term in a comparison of sentences: the fewer use it, the more it tells.</summary>
    public double Rarity(int term) => _rarity[term];
}
