using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Tells which words introduce somebody's words, and with what behind them.</summary>
internal static class QuotationCues
{
    private const int MaxVerb = 16;

    // Verbs that introduce words only where marks stand beside them: "they called it a 'waste'".
    private static readonly WordList Describing = WordList.Of(
        """
        called calls calling call describing described describes dubbed dubs deemed deems labelled labeled branded termed characterized characterised criticized criticised criticizing criticising denounced
        denouncing condemned condemning praised praising accused accusing blamed blaming cited citing quoted reads read reported reports reporting indicated indicates reasoned theorized theorised believes believed
        contended contends maintained maintains promising emphasized emphasised emphasizing recommended recommending lamented lauded hailed mentioned revealed regarded regards slammed slams dismissed dismisses rejected rejects attacked welcomed demanded demands demanding proclaimed proclaims proclaiming affirmed affirms
        affirming opined opines countered counters cautioned cautions disclosed elaborated expressed expresses expressing objected pledged pledges proposed proposes recounted recounts reflected repeated
        repeating retorted ruled speculated summarized summarised wondered wonders conceded concedes advised advises advising agreed agrees appealed apologized apologised assured assures requested requests
        outlined outlines remarks remarking comments comment announce thanked thanking quotes quoting posting urge warn argue believe
        clarified clarifies clarifying shouting shouts yelled yells yelling screamed screaming uttered uttering congratulated begged begging pleaded pleads pleading joking voiced cautioning captioned
        ranted fumed blasted bragged brags bragging boasts boasting crowed gloated sneered scoffed mocked mocks mocking railed hinted hints signalled signaled implored appealing exhorted assailed decried decries decrying ridiculed
        threatened threatens threatening vows vowing promises touted touts touting hailing hails rebuked scolded chided interjected corrected summed recited reading chanted chanting professed prayed swore pledging texted emailed
        retweeted penned messaged informed informs reminded reminds reminding reassured instructed teased confided confessed confesses confessing moaned laments lamenting enthused concurred disagreed surmised marveled
        marvelled wondering questioned questions questioning queried inquired enquired stressing stresses underlined underlining underscored underscoring deplored berated applauded commended
        accuses blames condemns denounces criticizes criticises praises denies denied denying decreed attested intoned exclaims gasped deeming depicted portrayed insists urging estimating predicting suggesting
        recalling reveals informs reply respond insist shout yell laugh complain explain claim laments likened describe label dub brand
        """, StringComparer.Ordinal);

    private static readonly WordList Reporting = WordList.Of(
        """
        said says say saying stated states stating claimed claims claim claiming announced announces announcing added adds adding explained explains argued argues arguing warned warns warning noted notes declared
        declares admitted admits confirmed confirms confirming concluded concludes acknowledged acknowledges insisted insists alleged alleges asserted asserts reported reports reporting revealed reveals believes believed
        told tells telling asked asks urged urges promised vowed suggested suggests estimated estimates predicted predicts indicated indicates denied denies wrote writes mentioned contends contended maintains hoped
        theorized theorised charge charged stressed testified recalled replied thinks recommends recommended observed observes explaining insisting suggesting hopes hoping fears feared proposed pledged vows complained complains accepted argue believe urging encouraging encouraged advised advises ordered instructed
        """, StringComparer.Ordinal);

    private static readonly WordList Addressing = WordList.Of("told tells telling asked asks asking urged urges urging warned warns reminded informed encouraging encouraged advised advises ordered instructed", StringComparer.Ordinal);

    private static readonly WordList BareClause = WordList.Of("said says say claimed claims claim stated states believes believed told tells thinks noted admitted explained argued argues warned confirmed added", StringComparer.Ordinal);

    private static readonly WordList PluralNouns = WordList.Of("claims reports notes comments remarks calls promises demands answers questions quotes states estimates warning", StringComparer.Ordinal);

    public static bool IsQuoting(in TokenReader reader, int at) =>
        (IsVerb(reader, at) && !IsPluralNoun(reader, at) && (ReportingVerbs.Contains(reader.Word(at)) || (Describing.Contains(reader.Word(at)) && reader.Word(at - 1) is not "to")))
        || (reader.Word(at) is "put" or "puts" && reader.Word(at + 1) is "it");

    /// <summary>Whether a sentence begins with the verb: <c>Added Haynes, "..."</c>.</summary>
    public static bool IsInverted(in TokenReader reader, int at)
    {
        Span<char> lower = stackalloc char[MaxVerb];
        return reader.IsCapitalized(at) && reader.Word(at).Length <= MaxVerb && !reader.Word(at).EndsWith("ing", StringComparison.Ordinal) && reader.IsCapitalized(at + 1) && ReportingVerbs.Contains(lower[..reader.Word(at).ToLowerInvariant(lower)]);
    }

    public static bool IsReporting(in TokenReader reader, int at) => IsVerb(reader, at) && Reporting.Contains(reader.Word(at));

    /// <summary>Whether the verb names whom it speaks to: <c>told reporters</c>.</summary>
    public static bool IsAddressing(ReadOnlySpan<char> verb) => Addressing.Contains(verb);

    /// <summary>Whether what is said may follow without <c>that</c>.</summary>
    public static bool TakesBareClause(ReadOnlySpan<char> verb) => BareClause.Contains(verb);

    /// <summary>Whether somebody else hands the words on: <c>the agency quoted Lopez as saying</c>.</summary>
    public static bool IsHandingOn(ReadOnlySpan<char> verb) => verb is "quoted" or "quotes" or "quoting" or "cited" or "cites" or "citing";

    public static bool IsAccording(in TokenReader reader, int at) => reader.Word(at) is "According" or "according" && reader.Word(at + 1) is "to";

    // "insurance claims", but "the ministry claims", "who also claims"
    private static bool IsPluralNoun(in TokenReader reader, int at) =>
        PluralNouns.Contains(reader.Word(at)) && reader.IsWord(at - 1) && !reader.IsCapitalized(at - 1) && !NounPhrases.IsPeopleNoun(reader.Word(at - 1))
        && !SpeakerFinder.IsPronoun(reader.Word(at - 1)) && !reader.Word(at - 1).EndsWith("ly", StringComparison.Ordinal) && reader.Word(at - 1) is not ("also" or "and" or "which" or "that");

    // "the claims", "the party's call", and "was told" by somebody else, introduce nothing.
    private static bool IsVerb(in TokenReader reader, int at) =>
        reader.IsWord(at)
        && reader.Word(at - 1) is not ("the" or "a" or "an" or "this" or "his" or "her" or "their" or "its" or "no" or "these" or "those" or "The" or "'s" or "\u2019s")
        && !(reader.Word(at) is "asked" && reader.Word(at - 1) is "when" or "if")
        && !(reader.Word(at - 1) is "was" or "were" or "been" or "is" or "are" or "be" or "being" && !reader.Word(at).EndsWith("ing", StringComparison.Ordinal));
}
