using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Knowledge;

/// <summary>Picks the rows that are worth most out of a range of any length, reading only the runs whose best row can be among them.</summary>
internal sealed class BestRows(KnowledgeImage image)
{
    /// <summary>Rows taken from a range at most; a range of no more is taken whole.</summary>
    public const int MaxRows = 2000;

    // Every row among the best of all lies in one of as many runs with the best rows; more runs than this are not read.
    private const int MaxRuns = 128;

    // Rows that are written exactly like the query come first in the range, and are the best answers whatever they are worth.
    private const int FirstRows = 200;

    public IEnumerable<int> Take(int low, int high, MentionKind? kind)
    {
        if (high - low <= MaxRows)
        {
            return Enumerable.Range(low, high - low);
        }

        var best = new PriorityQueue<int, int>();
        foreach (var run in FindRuns((low + FirstRows) / SearchRows.RunLength, (high - 1) / SearchRows.RunLength, kind))
        {
            TakeRun(run, low + FirstRows, high, kind, best);
        }

        return Enumerable.Range(low, FirstRows).Concat(best.UnorderedItems.Select(item => item.Element));
    }

    private List<int> FindRuns(int first, int last, MentionKind? kind)
    {
        var best = new PriorityQueue<int, int>();
        for (var run = first; run <= last; run++)
        {
            var worths = image.Worths(KnowledgeSection.BestWorths, run * SearchRows.Kinds, SearchRows.Kinds);
            int worth = worths[kind is { } wanted ? (int)wanted % SearchRows.Kinds : 0];
            for (var i = 0; kind is null && i < worths.Length; i++)
            {
                worth = Math.Max(worth, worths[i]);
            }

            Keep(best, run, worth, MaxRuns);
        }

        return [.. best.UnorderedItems.Select(item => item.Element)];
    }

    private void TakeRun(int run, int low, int high, MentionKind? kind, PriorityQueue<int, int> best)
    {
        var first = Math.Max(low, run * SearchRows.RunLength);
        var last = Math.Min(high, (run + 1) * SearchRows.RunLength);
        var worths = image.Worths(KnowledgeSection.Worths, first, last - first);
        for (var i = 0; i < worths.Length; i++)
        {
            if (kind is null || image.Kind(image.Place(KnowledgeSection.Rows, first + i).Entry) == kind)
            {
                Keep(best, first + i, worths[i], MaxRows - FirstRows);
            }
        }
    }

    private static void Keep(PriorityQueue<int, int> best, int item, int worth, int count)
    {
        if (best.Count < count)
        {
            best.Enqueue(item, worth);
        }
        else
        {
            best.EnqueueDequeue(item, worth);
        }
    }
}
