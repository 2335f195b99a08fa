
namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Finds for each sound sentence the sentences of other origins that say the same.</summary>
internal sealed class SupportFinder(IReadOnlyList<SourceSentence> sentences, TermStatistics statistics, int terms)
{
    /// <summary>Two sentences this alike report the same; chosen by reading pairs of the development clusters.</summary>
    private const double SameReport = 0.42;

    private readonly List<int>[] _postings = Index(sentences, terms);
    private readonly double[] _shared = new double[sentences.Count];
    private readonly List<int> _touched = [];

    public void FindAll()
    {
        foreach (var sentence in sentences)
        {
            if (sentence.IsSound)
            {
                Find(sentence);
            }
        }
    }

    private void Find(SourceSentence sentence)
    {
        foreach (var term in sentence.Terms)
        {
            var weight = statistics.Rarity(term) * statistics.Rarity(term);
            foreach (var other in _postings[term])
            {
                if (_shared[other] == 0)
                {
                    _touched.Add(other);
                }

                _shared[other] += weight;
            }
        }

        var alike = new List<(SourceSentence Sentence, double Similarity)>();
        foreach (var id in _touched)
        {
            var other = sentences[id];
            var similarity = sentence.Norm == 0 || other.Norm == 0 ? 0 : _shared[id] / (sentence.Norm * other.Norm);
            _shared[id] = 0;
            if (other.Article.Origin == sentence.Article.Origin)
            {
                continue;
            }

            sentence.Echo = Math.Max(sentence.Echo, similarity);
            if (similarity >= SameReport && AgreeInNumbers(sentence, other))
            {
                alike.Add((other, similarity));
            }
        }

        _touched.Clear();
        alike.Sort((left, right) =>
            left.Similarity != right.Similarity ? right.Similarity.CompareTo(left.Similarity) : left.Sentence.Id.CompareTo(right.Sentence.Id));
        sentence.Supporters = KeepOneOfEachOrigin(alike);
        sentence.Support = sentence.Supporters.Count;
    }

    private static List<SourceSentence> KeepOneOfEachOrigin(List<(SourceSentence Sentence, double Similarity)> alike)
    {
        var origins = new HashSet<int>();
        var kept = new List<SourceSentence>();
        foreach (var (sentence, _) in alike)
        {
            if (origins.Add(sentence.Article.Origin))
            {
                kept.Add(sentence);
            }
        }

        return kept;
    }

    // A sentence that gives another figure for the same thing does not support.
    private static bool AgreeInNumbers(SourceSentence left, SourceSentence right)
    {
        var others = right.Article.Member.Annotation.NumbersIn(right.Span).ToList();
        foreach (var number in left.Article.Member.Annotation.NumbersIn(left.Span))
        {
            foreach (var other in others)
            {
                if (number.Noun.Length > 0 && number.Noun == other.Noun && number.Unit == other.Unit && !number.Value.Equals(other.Value))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static List<int>[] Index(IReadOnlyList<SourceSentence> sentences, int terms)
    {
        var postings = new List<int>[terms];
        for (var term = 0; term < terms; term++)
        {
            postings[term] = [];
        }

        foreach (var sentence in sentences)
        {
            foreach (var term in sentence.Terms)
            {
                postings[term].Add(sentence.Id);
            }
        }

        return postings;
    }
}
