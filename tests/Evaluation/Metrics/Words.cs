namespace Newsdesk.Evaluation.Metrics;

/// <summary>Words as the measures count them: runs of letters and digits, lower case.</summary>
internal static class Words
{
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    /// <summary>How often each run of <paramref name="length"/> words occurs; a shorter text is one run.</summary>
    public static Dictionary<string, int> Runs(IReadOnlyList<string> words, int length)
    {
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        var width = Math.Min(length, words.Count);
        for (var i = 0; width > 0 && i + width <= words.Count; i++)
        {
            var run = string.Join(' ', words.Skip(i).Take(width));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }

    /// <summary>Runs that two counts share, each as often as both have it.</summary>
    public static long Shared(Dictionary<string, int> left, Dictionary<string, int> right) =>
        left.Sum(run => (long)Math.Min(run.Value, right.GetValueOrDefault(run.Key)));
}
