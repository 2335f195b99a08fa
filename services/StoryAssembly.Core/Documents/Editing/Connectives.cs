namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Measures a connective at the start of a sentence that ties it to the one before and says nothing itself. The list is closed.</summary>
internal static class Connectives
{
    /// <summary>Cut only together with the comma behind them.</summary>
    private static readonly string[] WithComma =
    [
        "However", "Meanwhile", "Moreover", "Furthermore", "In addition", "Additionally", "Also", "Nevertheless", "Nonetheless", "Still", "Yet", "Instead",
        "Therefore", "Thus", "Indeed", "Besides", "Likewise", "Similarly", "In fact", "Of course", "On the other hand", "By contrast", "In contrast", "In turn",
        "At the same time", "For example", "For instance", "Separately", "Elsewhere", "Consequently", "As a result", "Then", "Finally", "And", "But",
        "Now", "Plus",
    ];

    /// <summary>Cut without a comma too, unless the next word makes something else of them: <c>But for</c>, <c>And so</c>.</summary>
    private static readonly string[] Bare = ["But", "And"];

    private static readonly string[] NotAfterBare = ["for", "so", "then", "yet", "now", "if", "when", "not", "even", "because", "though", "while"];

    /// <summary>How many characters the connective takes, its comma and space included; 0 when there is none.</summary>
    public static int Measure(ReadOnlySpan<char> sentence)
    {
        foreach (var word in WithComma)
        {
            if (sentence.Length > word.Length + 2 && sentence.StartsWith(word, StringComparison.Ordinal) && sentence[word.Length] == ','
                && sentence[word.Length + 1] == ' ')
            {
                return word.Length + 2;
            }
        }

        foreach (var word in Bare)
        {
            if (sentence.Length > word.Length + 1 && sentence.StartsWith(word, StringComparison.Ordinal) && sentence[word.Length] == ' '
                && !IsBound(sentence[(word.Length + 1)..]))
            {
                return word.Length + 1;
            }
        }

        return 0;
    }

    private static bool IsBound(ReadOnlySpan<char> rest)
    {
        if (!char.IsLetterOrDigit(rest[0]))
        {
            return true;
        }

        foreach (var word in NotAfterBare)
        {
            if (rest.Length > word.Length && rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && rest[word.Length] == ' ')
            {
                return true;
            }
        }

        return false;
    }
}
