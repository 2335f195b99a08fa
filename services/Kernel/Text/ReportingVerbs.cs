namespace Newsdesk.Kernel.Text;

/// <summary>Verbs that introduce somebody's words. Lower case only: <c>States</c> is a name.</summary>
public static class ReportingVerbs
{
    private static readonly WordSet Verbs = WordSet.Exact(
        """
        said says say saying told tells tell telling added adds add adding asked asks ask asking stated stating announced announces
        announcing claimed claims claiming explained explains explain explaining insisted insists insisting argued argues arguing
        warned warns warning wrote writes writing tweeted tweets tweeting replied replies replying noted notes noting declared declares declaring
        admitted admits admitting confirmed confirms confirming continued continues recalled recalls recalling remarked concluded concludes
        commented commenting acknowledged acknowledges acknowledging responded responds responding answered answering urged urges urging
        testified testifies exclaimed observed observes posted joked jokes vowed promised quipped reiterated reiterates stressed stresses
        suggested suggests alleged alleges asserted asserts boasted shouted whispered cried complained complains predicted predicts
        """);

    public static bool Contains(ReadOnlySpan<char> word) => word.Length is > 2 and < 16 && Verbs.Contains(word);
}
