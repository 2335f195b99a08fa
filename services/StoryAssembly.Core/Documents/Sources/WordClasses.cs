using System.Collections.Frozen;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Closed classes of English words that decide whether a sentence stands alone.</summary>
internal static class WordClasses
{
    private static readonly FrozenSet<string> WriterOrReader = Set("i me my mine myself we us our ours ourselves you your yours yourself i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll let's");

    /// <summary>Openings that lean on an earlier sentence whatever follows.</summary>
    private static readonly FrozenSet<string> Leaning =
        Set(
            """
            he she it they this that these those his her hers its their theirs him them himself herself itself themselves he's she's it's they're they've
            he'd she'd they'd it'd he'll she'll they'll it'll that's such so both neither either another others some many most several few
            which whose who here nor else otherwise hence accordingly afterwards thereafter later then again likewise similarly
            yes no not well ok okay oh
            """);

    private static readonly FrozenSet<string> PersonalPronouns = Set("he she his her him hers himself herself he's she's he'd she'd he'll she'll they them their theirs they're they've they'd they'll");

    private static readonly FrozenSet<string> Determiners = Set("the a an");

    private static readonly FrozenSet<string> Prepositions =
        Set(
            """
            in on at by for from with without of to into onto over under after before during since until amid among against about near between through
            despite following within across behind beyond along around as per via upon toward towards inside outside off out up down
            """);

    private static readonly FrozenSet<string> Verbs =
        Set(
            """
            is was are were be been has had have do does did will would can could may might must shall should said says told tells went goes made makes took takes
            came comes became becomes began begins got gets gave gives found finds held holds left leaves led leads lost loses met meets paid pays put puts ran runs
            saw sees sent sends set sets shot shows showed spent spoke stands stood thought thinks told won wins wrote writes rose rises fell falls cut cuts
            hit hits kept keeps knew knows let lets brought brings built bought broke breaks caught chose drew drove fled flew fought forced grew hurt laid lay
            sold sought struck swore taught threw understood woke wants want seems appears remains plans hopes expects believes calls faces includes
            isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't can't couldn't didn't doesn't don't
            """);

    /// <summary>Nouns that, with "the" or a bare opening, mean something told just before.</summary>
    private static readonly FrozenSet<string> BackwardNouns =
        Set(
            """
            move decision announcement incident statement report comments comment remarks claims claim news pair duo two three trio four group latter former
            same news decision man woman teenager suspect victim couple former fact result figure figures number total post tweet message letter video footage
            clip film image picture measure measures plan proposal ban test tests driver singer actor actress star comedian rapper player striker
            25-year-old star's company firm article document case programme program study ruling revelation revelations
            """);

    public static bool IsTimeUnit(ReadOnlySpan<char> word) =>
        word is "second" or "seconds" or "minute" or "minutes" or "hour" or "hours" or "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "decade" or "decades" or "moments" or "laps";

    public static bool IsWriterOrReader(ReadOnlySpan<char> word) => Contains(WriterOrReader, word);

    public static bool IsLeaning(ReadOnlySpan<char> word) => Contains(Leaning, word);

    public static bool IsPersonalPronoun(ReadOnlySpan<char> word) => Contains(PersonalPronouns, word);

    public static bool IsDeterminer(ReadOnlySpan<char> word) => Contains(Determiners, word);

    public static bool IsPreposition(ReadOnlySpan<char> word) => Contains(Prepositions, word);

    public static bool IsBackwardNoun(ReadOnlySpan<char> word) => Contains(BackwardNouns, word);

    public static bool CanBeVerb(ReadOnlySpan<char> word) =>
        Contains(Verbs, word) || (word.Length > 3 && char.IsLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal));

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 16)
        {
            return false;
        }

        var lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!word.Contains('\u2019'))
        {
            return lookup.Contains(word);
        }

        Span<char> straight = stackalloc char[16];
        word.Replace(straight, '\u2019', '\'');
        return lookup.Contains(straight[..word.Length]);
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
