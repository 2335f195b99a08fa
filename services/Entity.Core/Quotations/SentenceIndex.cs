using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Finds sentences by a token in a list that is in order.</summary>
internal static class SentenceIndex
{
    /// <summary>The index of the sentence that holds a token; -1 when there are none.</summary>
    public static int Find(IReadOnlyList<TokenRange> sentences, int token)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].End <= token ? (middle + 1, high) : (low, middle);
        }

        return Math.Min(low, sentences.Count - 1);
    }
}
