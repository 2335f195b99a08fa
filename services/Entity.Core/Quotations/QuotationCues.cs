using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Tells which words introduce somebody's words, and with what behind them.</summary>
internal static class QuotationCues
{
    // Verbs that introduce words only where marks stand beside them: "they called it a 'waste'".
    private static readonly WordList Describing = WordList.Of(
        """
        called calls calling call describing described describes dubbed dubs deemed deems labelled labeled branded termed characterized characterised criticized criticised criticizing criticising denounced
        denouncing condemned condemning praised praising accused accusing blamed blaming cited citing quoted reads read reported reports reporting indicated indicates reasoned theorized theorised believes believed
        contended contends maintained maintains promising emphasized emphasised emphasizing recommended recommending lamented lauded hailed mentioned revealed regarded regards slammed slams dismissed dismisses rejected rejects attacked welcomed demanded demands demanding proclaimed proclaims proclaiming affirmed affirms
        affirming opined opines countered counters cautioned cautions disclosed elaborated expressed expresses expressing objected pledged pledges proposed proposes recounted recounts reflected repeated
        repeating retorted ruled speculated summarized summarised wondered wonders conceded concedes advised advises advising agreed agrees appealed apologized apologised assured assures requested requests
        outlined outlines remarks remarking comments comment announce thanked thanking quotes quoting posting urge warn argue believe
        """, StringComparer.Ordinal);

    private static readonly WordList Reporting = WordList.Of(
        """
        said says say saying stated states stating claimed claims claim claiming announced announces announcing added adds adding explained explains argued argues arguing warned warns warning noted notes declared
        declares admitted admits confirmed confirms confirming concluded concludes acknowledged acknowledges insisted insists alleged alleges asserted asserts reported reports reporting revealed reveals believes believed
        told tells telling asked asks urged urges promised vowed suggested suggests estimated estimates predicted predicts indicated indicates denied denies wrote writes mentioned contends contended maintains hoped
        theorized theorised charge charged stressed testified recalled replied thinks
        """, StringComparer.Ordinal);

    private static readonly WordList Addressing = WordList.Of("told tells telling asked asks urged urges warned warns reminded informed", StringComparer.Ordinal);

    private static readonly WordList BareClause = WordList.Of("said says say claimed claims claim stated states believes believed told tells thinks noted admitted explained argued argues warned confirmed added", StringComparer.Ordinal);

    public static bool IsQuoting(in TokenReader reader, int at) =>
        IsVerb(reader, at) && (ReportingVerbs.Contains(reader.Word(at)) || (Describing.Contains(reader.Word(at)) && reader.Word(at - 1) is not "to"));

    public static bool IsReporting(in TokenReader reader, int at) => IsVerb(reader, at) && Reporting.Contains(reader.Word(at));

    /// <summary>Whether the verb names whom it speaks to: <c>told reporters</c>.</summary>
    public static bool IsAddressing(ReadOnlySpan<char> verb) => Addressing.Contains(verb);

    /// <summary>Whether what is said may follow without <c>that</c>.</summary>
    public static bool TakesBareClause(ReadOnlySpan<char> verb) => BareClause.Contains(verb);

    public static bool IsAccording(in TokenReader reader, int at) => reader.Word(at) is "According" or "according" && reader.Word(at + 1) is "to";

    // "the claims", and "was told" by somebody else, introduce nothing.
    private static bool IsVerb(in TokenReader reader, int at) =>
        reader.IsWord(at)
        && reader.Word(at - 1) is not ("the" or "a" or "an" or "this" or "his" or "her" or "their" or "its" or "no" or "these" or "those" or "The")
        && !(reader.Word(at - 1) is "was" or "were" or "been" or "is" or "are" or "be" or "being" && !reader.Word(at).EndsWith("ing", StringComparison.Ordinal));
}
