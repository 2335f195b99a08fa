namespace Newsdesk.Articles.Boilerplate;

/// <summary>Lines that recur at the ends of the texts of one source: notes and offers that no rule knows. Immutable; the same texts in any order make the same.</summary>
public sealed class RecurringLines
{
    /// <summary>Texts in which a line must stand.</summary>
    public const int MinTexts = 5;

    /// <summary>Share of the texts in which a line must stand.</summary>
    public const double MinShare = 0.2;

    /// <summary>Texts that are looked at.</summary>
    public const int MaxTexts = 200;

    /// <summary>Lines at either end of a text that are looked at.</summary>
    public const int MaxLines = 10;

    /// <summary>Lines that are remembered, in the order of their characters.</summary>
    public const int MaxRemembered = 50;

    /// <summary>UTF-16 code units of a line; a longer one is a paragraph.</summary>
    public const int MaxLength = 1_000;

    private readonly HashSet<string> _lines;

    private RecurringLines(HashSet<string> lines) => _lines = lines;

    /// <summary>Of a source of which nothing is known yet.</summary>
    public static RecurringLines None { get; } = new([]);

    /// <summary>How many lines are known.</summary>
    public int Count => _lines.Count;

    /// <summary>What <see cref="ToString"/> wrote.</summary>
    public static RecurringLines Parse(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);

        return new([.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <param name="texts">Texts of different articles of one source, a paragraph a line. A text that is given twice counts once.</param>
    public static RecurringLines Learn(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);

        // Sorted, so that which texts are looked at does not hang on their order.
        var chosen = texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaxTexts).ToArray();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in chosen.SelectMany(Ends))
        {
            counts[line] = counts.GetValueOrDefault(line) + 1;
        }

        var least = Math.Max(MinTexts, (int)Math.Ceiling(chosen.Length * MinShare));
        return new RecurringLines(counts.Where(line => line.Value >= least).Select(line => line.Key).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>These lines and others. What is taken off texts is not seen in them again: it has to be remembered.</summary>
    public RecurringLines With(RecurringLines others)
    {
        ArgumentNullException.ThrowIfNull(others);

        return new([.. _lines.Union(others._lines).Order(StringComparer.Ordinal).Take(MaxRemembered)]);
    }

    /// <summary>A line each.</summary>
    public override string ToString() => string.Join('\n', _lines.Order(StringComparer.Ordinal));

    /// <summary>The text without the lines at its ends that recur; whole when nothing else would be left.</summary>
    public string Strip(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var lines = text.Split('\n');
        var first = 0;
        var end = lines.Length;
        while (first < end && first < MaxLines && _lines.Contains(lines[first].Trim()))
        {
            first++;
        }

        while (end > first && lines.Length - end < MaxLines && _lines.Contains(lines[end - 1].Trim()))
        {
            end--;
        }

        return first == end ? text : string.Join('\n', lines[first..end]);
    }

    // Each once, however often a text repeats it.
    private static HashSet<string> Ends(string text)
    {
        var lines = text.Split('\n');
        return lines.Take(MaxLines).Concat(lines.TakeLast(MaxLines)).Select(line => line.Trim()).Where(line => line.Length is > 0 and <= MaxLength).ToHashSet(StringComparer.Ordinal);
    }
}
