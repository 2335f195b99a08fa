using System.Collections.Frozen;

namespace Newsdesk.Stories.Documents.Ranking;

/// <summary>Words that tell opinion and forecast from fact.</summary>
internal static class StanceWords
{
    private static readonly FrozenSet<string> Forecasts =
        Set(
            """
            will won't expected expects expect plans planned planning likely unlikely aims intends hopes hoping forecasts predicted predicts predict
            prediction projected anticipated set poised upcoming
            """);

    /// <summary>Forecasts only with "to" behind them: <c>is set to</c>, <c>plans to</c>.</summary>
    private static readonly FrozenSet<string> BeforeTo = Set("plans planned planning aims intends hopes hoping set poised likely unlikely");

    private static readonly FrozenSet<string> Judgements =
        Set(
            """
            should must ought condemned condemns condemn criticised criticized criticises criticizes criticism critics praised praises welcomed
            welcomes warned warns warning urged urges slammed
            denounced hailed accused accuses blamed blames deplored lauded applauded mocked dismissed rejected rejects argues argued insists insisted
            believes believe believed
            thinks thought feels felt fears feared doubts doubted regrets regretted
            disgraceful unacceptable outrageous unfair unjust wrong right best worst better worse good bad great terrible horrible awful wonderful brilliant
            incredible amazing unbelievable excellent dangerous reckless irresponsible shameful cowardly tragic sad sadly unfortunately fortunately hopefully
            worrying alarming troubling disappointing disappointed proud honoured honored grateful delighted shocked appalled saddened
            important significant crucial vital necessary impossible difficult easy honest serious grave huge tough strange stupid mad ridiculous
            absurd nonsense hate happy regrettable
            concerned worried confident optimistic pessimistic needs deserve deserves clearly obviously surely perhaps arguably seemingly
            controversial unprecedented historic remarkable failure success victory defeat mistake
            """);

    public static bool IsForecast(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        char.IsLower(word[0]) && Contains(Forecasts, word) && next is not "have" && (!Contains(BeforeTo, word) || next is "to" or "that" or "for");

    /// <summary>A condition or a plan reported from the past: it looks ahead only where the sentence does.</summary>
    public static bool IsConditional(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        (word is "would" or "could" && next is not ("have" or "not" or "be" or "appear" or "seem")) || (word is "may" or "might" && next is not "have");

    public static bool IsJudgement(ReadOnlySpan<char> word) => Contains(Judgements, word);

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        word.Length is > 2 and < 16 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
