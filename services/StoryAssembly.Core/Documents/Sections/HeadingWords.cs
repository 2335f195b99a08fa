using System.Collections.Frozen;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Tells by form and closed lists whether a word can stand in a heading: a heading is a noun phrase.</summary>
internal static class HeadingWords
{
    private static readonly FrozenSet<string> Links = Set("of on against for over between into after in");

    private static readonly FrozenSet<string> Numbers =
        Set(
            """
            two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
            forty fifty sixty seventy eighty ninety hundred thousand dozens hundreds thousands
            """);

    /// <summary>Verbs in the forms that look like nouns. Words that are more often nouns in the news (talks, claims, votes) are not here.</summary>
    private static readonly FrozenSet<string> Verbs =
        Set(
            """
            accept accepts achieve achieves act acts add adds admit admits affect affects agree agrees allow allows announce announces appear appears
            apply applies arrive arrives ask asks avoid avoids
            become becomes begin begins believe believes belong belongs bring brings build builds buy buys call calls carry carries cause causes
            choose chooses come comes compare compares confirm confirms
            consider considers contain contains continue continues contribute create creates decide decides defend defends deliver delivers deny
            denies depend depends describe describes develop develops
            differ discuss discusses earn earns emerge emerges enable enables encourage encourages end ends ensure ensures enter enters enjoy
            establish examine exist exists expand expect expects explain explains
            explore express face faces fail fails fall falls feel feels fight fights finish find finds follow follows force forces gain gains gather
            get gets give gives go goes grow grows happen happens
            hear hears help helps hit hits hold holds imagine improve improves include includes increase increases indicate indicates inform insist
            insists intend intends introduce invite involve involves join joins
            keep keeps kill kills know knows lack lacks launch launches lead leads learn learns leave leaves let lets lie lies like likes listen live
            lives look looks lose loses love loves maintain maintains
            make makes manage mark marks mean means meet meets mention move moves need needs notice obtain occur occurs offer offers open opens
            operate oppose opposes order own owns pass passes pay pays perform
            play plays prefer prepare prepares prevent prevents prove proves provide provides publish pull push put puts raise raises reach reaches
            read reads realise realize receive receives recognise recognize
            reduce reduces refer refers reflect reflects refuse refuses relate remain remains remember remind remove removes repeat replace represent
            represents require requires resign respond responds rest result results return returns
            reveal reveals rise rises run runs say says see sees seek seeks seem seems sell sells send sends serve serves set sets share shares shoot
            show shows sign signs sit sits speak speaks spend spends stand stands
            start starts state stay stays stop stops suffer suffers suggest suggests support supports suppose take takes talk teach tell tells tend
            tends think thinks threaten threatens throw travel travels treat try tries turn turns
            understand undermine undermines use uses wait walk want wants warn warns watch wear win wins wish wonder work works write writes aim aims
            claim plan hope hopes urge urges vow vows pledge pledges welcome welcomes
            ban bar bars block blocks propose proposes fund funds curb cut cuts tackle ease boost combat protect secure resume lift impose
            condemn condemns criticise criticize praise argue argues insist note notes
            struck sold shot won lost made held told found left led met paid sent spent stood taught thought took wrote broke brought built caught
            chose came cut drew drove fell fled flew fought gave got grew hid knew laid lay ran rang rode rose
            sang sank sat saw sought spoke spread stole swam swept swore swung threw understood wore been done gone given taken seen known shown
            written broken chosen driven fallen flown forgotten hidden risen ridden stolen sworn thrown worn become
            """);

    private static readonly FrozenSet<string> NounsInIng =
        Set(
            """
            meeting hearing building training funding shooting bombing ruling warning spending trafficking housing banking crossing briefing killing
            wedding filing rating testing mining engineering
            being king ring spring string thing wing evening morning policing lending borrowing fighting stabbing bullying gathering offering opening
            beginning ending feeling understanding standing ranking recording
            smuggling hacking policing marketing advertising manufacturing racing boxing swimming sentencing
            """);

    private static readonly FrozenSet<string> Vague =
        Set(
            """
            year years day days week weeks month months time times people person man men woman women thing things way ways lot lots part parts kind
            sort number numbers case bit place end side hand hour hours minute minutes
            moment today yesterday tomorrow friday monday tuesday wednesday thursday saturday sunday morning evening night afternoon statement comment
            comments news spokesman spokeswoman spokesperson mr mrs ms
            earlier later ago together ahead alone apart away home abroad online tonight
            percent per cent million billion thousand hundred dozen new old big small good bad great many own sure able same other such more most much
            very late early
            """);

    private static readonly FrozenSet<string> AdjectiveLooks =
        Set(
            """
            approval arrival trial deal proposal withdrawal denial renewal removal survival festival carnival capital hospital criminal official
            tribunal rival signal metal animal goal appeal initiative executive representative detective motive perspective objective native republic
            public music traffic critic fabric topic panic clinic republic logic plastic
            """);

    public static bool IsLink(ReadOnlySpan<char> word) => Contains(Links, word);

    public static bool IsVague(ReadOnlySpan<char> word) => Contains(Vague, word);

    /// <summary>Whether the word may be part of a noun phrase.</summary>
    public static bool CanStand(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || StopWords.Contains(word) || Contains(Numbers, word) || !char.IsLetter(word[0]))
        {
            return false;
        }

        if (char.IsUpper(word[0]))
        {
            return true;
        }

        return !WordClasses.Is(word, WordTraits.Verb)
            && !Contains(Verbs, word)
            && !ReportingVerbs.Contains(word)
            && !word.EndsWith("ly", StringComparison.Ordinal)
            && (!word.EndsWith("ing", StringComparison.Ordinal) || Contains(NounsInIng, word));
    }

    /// <summary>Whether the word before makes a verb of the one behind: <c>might cross</c>, <c>to fund</c>, but <c>to sanctions</c> not.</summary>
    public static bool IsBeforeVerb(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        before is "will" or "would" or "could" or "can" or "may" or "might" or "should" or "must" or "not" || (before is "to" && word[^1] != 's');

    /// <summary>Whether a noun phrase may end in the word: no adjective by its ending.</summary>
    public static bool CanClose(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || Contains(AdjectiveLooks, word)
        || !(EndsIn(word, "al") || EndsIn(word, "ive") || EndsIn(word, "ous") || EndsIn(word, "ful") || EndsIn(word, "able") || EndsIn(word, "ible")
            || EndsIn(word, "ic") || EndsIn(word, "ish") || EndsIn(word, "less") || EndsIn(word, "ary") || EndsIn(word, "ian") || EndsIn(word, "-old"));

    /// <summary>Whether the word names an action or a state by its ending: good matter for a heading.</summary>
    public static bool IsAbstract(ReadOnlySpan<char> word)
    {
        var noun = word.EndsWith("s", StringComparison.Ordinal) ? word[..^1] : word;
        return EndsIn(noun, "tion") || EndsIn(noun, "sion") || EndsIn(noun, "ment") || EndsIn(noun, "ity") || EndsIn(noun, "ism")
            || EndsIn(noun, "ness") || EndsIn(noun, "ship")
            || EndsIn(noun, "ance") || EndsIn(noun, "ence") || EndsIn(noun, "ure") || EndsIn(noun, "cy") || EndsIn(noun, "age");
    }

    private static bool EndsIn(ReadOnlySpan<char> word, string ending) => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        word.Length is > 0 and < 20 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
