namespace Newsdesk.Evaluation.Metrics;

/// <summary>The yardstick LexRank (Erkan and Radev 2004): sentences ranked by a random walk over their TF-IDF cosines.</summary>
internal static class LexRank
{
    private const double Damping = 0.85;
    private const double Threshold = 0.1;
    private const int Rounds = 50;

    /// <summary>Scores of the sentences, summing to 1.</summary>
    public static double[] Of(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var count = sentences.Count;
        var links = Links(sentences);
        var scores = Enumerable.Repeat(1.0 / count, count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var next = Enumerable.Repeat((1 - Damping) / count, count).ToArray();
            for (var i = 0; i < count; i++)
            {
                foreach (var j in links[i])
                {
                    next[j] += Damping * scores[i] / links[i].Count;
                }
            }

            scores = next;
        }

        return scores;
    }

    private static List<int>[] Links(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var frequency = sentences.SelectMany(words => words.Distinct()).CountBy(word => word).ToDictionary();
        var vectors = sentences
            .Select(words => words.CountBy(word => word).ToDictionary(pair => pair.Key, pair => pair.Value * Math.Log((double)sentences.Count / frequency[pair.Key])))
            .ToArray();
        var links = new List<int>[sentences.Count];
        for (var i = 0; i < links.Length; i++)
        {
            links[i] = [.. Enumerable.Range(0, links.Length).Where(j => i == j || Cosine(vectors[i], vectors[j]) > Threshold)];
        }

        return links;
    }

    private static double Cosine(Dictionary<string, double> left, Dictionary<string, double> right)
    {
        var dot = left.Sum(pair => pair.Value * right.GetValueOrDefault(pair.Key));
        return dot == 0 ? 0 : dot / Math.Sqrt(left.Values.Sum(value => value * value) * right.Values.Sum(value => value * value));
    }
}
