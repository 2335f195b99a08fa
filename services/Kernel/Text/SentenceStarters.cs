namespace Newsdesk.Kernel.Text;

/// <summary>Capitalised words that hardly ever continue a name, so that a sentence begins with them even after an abbreviation.</summary>
internal static class SentenceStarters
{
    private static readonly WordSet Words = WordSet.Exact(
        """
        The A An This That These Those He She It They We You I His Her Its Their Our My But And Or So Yet If In On At By For From With Without To As
        After Before During Since Until While When Where Why What Who How There Here Not No Yes Some Many Most Both Several Few All Each Every Another
        However Meanwhile Although Though Because Despite According Also Then Now Still Even Only Just Last Next Later Earlier Once One Two Three
        Under Over Among Between Asked Speaking Officials Police Authorities Residents Critics Experts Analysts Witnesses Investigators Yesterday Today
        """);

    private static readonly WordSet Never = WordSet.Exact(
        "The This That These Those They It She We You His Her Its Their Our And But If When Where Why What There Because Although However Despite According");

    /// <summary>Whether not even a surname behind an initial is written like this: <c>So</c>, <c>He</c> and <c>Early</c> are surnames, <c>It</c> is none.</summary>
    public static bool IsNeverName(ReadOnlySpan<char> word) => word.Length < 14 && Never.Contains(word);

    public static bool Contains(ReadOnlySpan<char> word) => word.Length < 14 && Words.Contains(word);
}
