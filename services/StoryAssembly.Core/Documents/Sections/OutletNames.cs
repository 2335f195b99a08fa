namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Tells whether two names are of one outlet: <c>BBC News</c> and <c>bbc.co.uk</c>, <c>The Herald</c> and <c>Herald</c>.</summary>
internal static class OutletNames
{
    private const int LeastShared = 3;

    public static bool AreAlike(string left, string right)
    {
        var shorter = Fold(left);
        var longer = Fold(right);
        if (shorter.Length > longer.Length)
        {
            (shorter, longer) = (longer, shorter);
        }

        return shorter.Length >= LeastShared && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    private static string Fold(string name)
    {
        var folded = string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
        return folded.StartsWith("www", StringComparison.Ordinal) || folded.StartsWith("the", StringComparison.Ordinal) ? folded[3..] : folded;
    }
}
