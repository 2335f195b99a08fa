using System.Collections.Frozen;

namespace Newsdesk.Kernel.Dates;

/// <summary>Words that tell whether the clause around a date looks ahead or back.</summary>
internal static class TenseWords
{
    private static readonly FrozenSet<string> Ahead = Set(
        """
        will shall won't would upcoming forthcoming due scheduled expected expects expect plan plans planned planning set ahead until slated begins starts
        opens takes hopes intends vows
        """);

    private static readonly FrozenSet<string> Back = Set(
        """
        was were had did went took came began made held met won lost fell rose saw left found gave got became struck shot told said hit led sent spoke wrote
        broke brought caught drew drove fled flew hid kept knew laid paid ran rode sank sold spent stood stole swept swore threw has since
        """);

    /// <summary>End like a past tense and are none.</summary>
    private static readonly FrozenSet<string> NoVerb = Set("hundred speed need seed feed breed weed greed creed exceed proceed succeed indeed armed sacred naked wicked alleged unmanned so-called");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoVerbLookup = NoVerb.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AheadLookup = Ahead.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BackLookup = Back.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>+1 when the word looks ahead, -1 when it looks back, 0 when it tells neither.</summary>
    public static int Direction(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 14)
        {
            return 0;
        }

        if (AheadLookup.Contains(word))
        {
            return 1;
        }

        var isPast = word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0]) && !NoVerbLookup.Contains(word);
        return isPast || BackLookup.Contains(word) ? -1 : 0;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
