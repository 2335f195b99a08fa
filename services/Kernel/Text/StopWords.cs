namespace Newsdesk.Kernel.Text;

/// <summary>English words that say nothing of what a text is about. Case does not count.</summary>
public static class StopWords
{
    private static readonly WordSet Words = WordSet.AnyCase(
        """
        a about above across after again against all almost along already also although always am among an and another any anyone anything are aren't around
        as at away back be became because become been before began behind being below between both but by came can cannot can't come could couldn't did
        didn't do does doesn't doing done don't down during each either else enough even ever every everyone everything few for former from further gave get
        gets give given go goes going gone got had hadn't has hasn't have haven't having he he'd he'll her here hers herself he's him himself his how however
        i i'd if i'll i'm in include included including indeed instead into is isn't it its it's itself i've just keep kept kind know known last least less
        let let's like likely made make makes making many may maybe me meanwhile might more most mostly much must my myself near nearly never next no nor not
        nothing now of off often on once one only onto or other others our ours ourselves out over own per perhaps put quite rather really s said same saw say
        saying says see seen several shall she she'd she'll she's should shouldn't since so some someone something soon still such take taken than that
        that's the their theirs them themselves then there therefore there's these they they'd they'll they're they've thing things this those though
        through throughout thus to together told too took toward towards two under until up upon us use used very via want was wasn't way we we'd well we'll
        were we're weren't we've what whatever what's when whenever where whether which while who whoever whole whom who's whose why will with within without
        won't would wouldn't yet you you'd you'll your you're yours yourself you've
        mr mrs ms dr
        """);

    /// <summary>The longest stop word; a longer word need not be looked up.</summary>
    private const int MaxLength = 12;

    public static bool Contains(ReadOnlySpan<char> word)
    {
        // Capitals make these a country and an organisation.
        if (word.Length > MaxLength || word is "US" or "WHO")
        {
            return false;
        }

        if (!word.Contains('\u2019'))
        {
            return Words.Contains(word);
        }

        Span<char> straight = stackalloc char[MaxLength];
        word.Replace(straight, '\u2019', '\'');
        return Words.Contains(straight[..word.Length]);
    }
}
