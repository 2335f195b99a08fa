namespace Newsdesk.Kernel.Text;

/// <summary>English abbreviations whose full stop belongs to the word. Case counts: <c>Gen.</c> is one, <c>gen.</c> is not.</summary>
internal static class Abbreviations
{
    private static readonly WordSet Titles = WordSet.Exact(
        "Mr Mrs Ms Messrs Mx Dr Drs Prof Rev Fr Sr Hon Rt Gen Maj Col Lt Capt Cmdr Cpl Sgt Pvt Adm Brig Sen Rep Reps Sens Gov Pres Supt Insp Det Amb Atty Asst Mgr Mme Mlle Msgr Pte Ald Cllr Gens Cols Govs Profs Pfc Spc Comdr Cmdt");

    private static readonly WordSet Others = WordSet.Exact(
        """
        Inc Corp Ltd Co Cos Bros Plc LLC Assn Dept Univ Intl Govt Natl Mfg Jr Esq Ph.D M.Sc B.Sc Ed
        St Ave Blvd Rd Mt Ft Hwy Pkwy Sq
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo
        vs v etc al approx est ca cf viz ibid inc incl excl dept min max tel ext
        """);

    /// <summary>Abbreviations only in front of a number: <c>No. 10</c>, but not <c>No. I will not.</c></summary>
    private static readonly WordSet BeforeNumbers = WordSet.Exact("No Nos no nos Art Arts Sec Fig Figs Vol vol p pp Para para Ch Res Op Rm ft lb lbs oz");

    /// <summary>The longest abbreviation above; a longer word need not be looked up.</summary>
    public const int MaxLength = 8;

    /// <summary>Whether <paramref name="word"/>, given without its stop, is an abbreviation of a title before a name.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => word.Length <= MaxLength && Titles.Contains(word);

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= MaxLength && (Titles.Contains(word) || Others.Contains(word));

    public static bool IsBeforeNumber(ReadOnlySpan<char> word) => word.Length <= MaxLength && BeforeNumbers.Contains(word);
}
