using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Dates;

/// <summary>Words that tell whether the clause around a date looks ahead or back.</summary>
internal static class TenseWords
{
    private static readonly WordSet Ahead = WordSet.AnyCase(
        """
        will shall won't would upcoming forthcoming due scheduled expected expects expect plan plans planned planning set ahead until slated begins starts
        opens takes hopes intends vows
        """);

    private static readonly WordSet Back = WordSet.AnyCase(
        """
        was were had did went took came began made held met won lost fell rose saw left found gave got became struck shot told said hit led sent spoke wrote
        broke brought caught drew drove fled flew hid kept knew laid paid ran rode sank sold spent stood stole swept swore threw has since
        """);

    /// <summary>End like a past tense and are none.</summary>
    private static readonly WordSet NoVerb = WordSet.AnyCase("hundred speed need seed feed breed weed greed creed exceed proceed succeed indeed armed sacred naked wicked alleged unmanned so-called");

    /// <summary>+1 when the word looks ahead, -1 when it looks back, 0 when it tells neither.</summary>
    public static int Direction(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 14)
        {
            return 0;
        }

        if (Ahead.Contains(word))
        {
            return 1;
        }

        var isPast = word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0]) && !NoVerb.Contains(word);
        return isPast || Back.Contains(word) ? -1 : 0;
    }
}
