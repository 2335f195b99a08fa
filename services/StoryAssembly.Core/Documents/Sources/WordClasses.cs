using System.Collections.Frozen;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Knows the traits of English words.</summary>
internal static class WordClasses
{
    private const int MaxLength = 16;

    private static readonly FrozenDictionary<string, WordTraits> Traits = Build(
        (WordTraits.WriterOrReader,
            """
            i me my mine myself we us our ours ourselves you your yours yourself i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll
            let's
            """),
        (WordTraits.Leaning,
            """
            he she it they this that these those his her hers its their theirs him them himself herself itself themselves he's she's it's they're they've
            he'd she'd they'd it'd he'll she'll they'll it'll that's such so both neither either another others some many most several few
            which whose who here nor else otherwise hence accordingly afterwards thereafter later then again likewise similarly yes no not well ok okay oh
            """),
        (WordTraits.PersonalPronoun,
            """
            he she his her him hers himself herself he's she's he'd she'd he'll she'll they them their theirs they're they've they'd they'll
            """),
        (WordTraits.NeuterPronoun, "it its"),
        (WordTraits.Article, "the a an"),
        (WordTraits.Preposition,
            """
            in on at by for from with without of to into onto over under after before during since until amid among against about near between through
            despite following within across behind beyond along around as per via upon toward towards inside outside off out up down
            """),
        (WordTraits.Verb,
            """
            is was were are be been has had have do does did will would can could may might must shall should said says told tells went goes made
            makes took takes
            came comes became becomes began begins got gets gave gives found finds held holds left leaves led leads lost loses met meets paid pays put
            puts ran runs
            saw sees sent sends set sets shot shows showed spent spoke stands stood thought thinks won wins wrote writes rose rises fell falls cut cuts
            hit hits kept keeps knew knows let lets brought brings built bought broke breaks caught chose drew drove fled flew fought forced grew hurt laid lay
            sold sought struck swore taught threw understood woke wants want seems appears remains plans hopes expects believes calls faces includes
            isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't can't couldn't didn't doesn't don't
            """),
        (WordTraits.BackwardNoun,
            """
            move decision announcement incident statement report comments comment remarks claims claim news pair duo two three trio four group latter former
            same man woman teenager suspect victim couple fact result figure figures number total post tweet message letter video footage
            clip film image picture measure measures plan proposal ban test tests driver singer actor actress star comedian rapper player striker
            25-year-old company firm article document case programme program study ruling revelation revelations
            """),
        (WordTraits.Pointer, "that same following"),
        (WordTraits.Time, "day night evening morning afternoon week month year"),
        (WordTraits.TimeUnit, "second seconds minute minutes hour hours day days week weeks month months year years decade decades moments laps"),
        (WordTraits.Shift, "later earlier"));

    private static readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> Lookup = Traits.GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordTraits Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength || word is "US")
        {
            return WordTraits.None;
        }

        var traits = word.Contains('\u2019') ? OfCurly(word) : Lookup.GetValueOrDefault(word);
        var isPast = word.Length > 3 && word[^1] == 'd' && word[^2] == 'e' && char.IsLower(word[0]);
        return isPast ? traits | WordTraits.Verb : traits;
    }

    public static bool Is(ReadOnlySpan<char> word, WordTraits trait) => (Of(word) & trait) != 0;

    private static WordTraits GetValueOrDefault(this FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> lookup,
        ReadOnlySpan<char> word) =>
        lookup.TryGetValue(word, out var traits) ? traits : WordTraits.None;

    private static WordTraits OfCurly(ReadOnlySpan<char> word)
    {
        Span<char> straight = stackalloc char[MaxLength];
        word.Replace(straight, '\u2019', '\'');
        return Lookup.GetValueOrDefault(straight[..word.Length]);
    }

    private static FrozenDictionary<string, WordTraits> Build(params ReadOnlySpan<(WordTraits Trait, string Words)> classes)
    {
        var traits = new Dictionary<string, WordTraits>(StringComparer.OrdinalIgnoreCase);
        foreach (var (trait, words) in classes)
        {
            foreach (var word in words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                traits[word] = traits.GetValueOrDefault(word) | trait;
            }
        }

        return traits.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
