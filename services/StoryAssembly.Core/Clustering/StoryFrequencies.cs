using System.Collections.Frozen;
using System.Globalization;

namespace Newsdesk.Stories.Clustering;

/// <summary>In how many of the stories of a training set each term occurs: what is common in the news before this process has read any.</summary>
public sealed class StoryFrequencies
{
    private const string Resource = "Newsdesk.Stories.Clustering.Model.story-frequencies.tsv";

    private static readonly Lazy<StoryFrequencies> LazyShipped = new(ReadShipped);

    private readonly FrozenDictionary<string, int> _counts;

    /// <param name="storyCount">Stories counted.</param>
    /// <param name="counts">Stories by term; what is missing occurs in none.</param>
    public StoryFrequencies(int storyCount, IEnumerable<KeyValuePair<string, int>> counts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(storyCount);
        StoryCount = storyCount;
        _counts = counts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The frequencies that ship with the service; see the model card beside them.</summary>
    public static StoryFrequencies Shipped => LazyShipped.Value;

    public static StoryFrequencies None { get; } = new(0, []);

    public int StoryCount { get; }

    public int Of(string term) => _counts.GetValueOrDefault(term);

    /// <summary>Reads lines of <c>term TAB count</c>; the first line has the number of stories for the term <c>*</c>.</summary>
    public static StoryFrequencies Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var stories = 0;
        var counts = new List<KeyValuePair<string, int>>();
        while (lines.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var count = int.Parse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            if (line.StartsWith("*\t", StringComparison.Ordinal))
            {
                stories = count;
            }
            else
            {
                counts.Add(new(line[..tab], count));
            }
        }

        return new StoryFrequencies(stories, counts);
    }

    private static StoryFrequencies ReadShipped()
    {
        using var stream = typeof(StoryFrequencies).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var lines = new StreamReader(stream);
        return Read(lines);
    }
}
