using System.Globalization;
using System.Text;

namespace Newsdesk.Kernel.Text;

internal static class CharacterKinds
{
    private static readonly CharacterKind[] Ascii = BuildAscii();

    /// <summary>The kind of the character at <paramref name="index"/> and how many code units it takes; a lone surrogate is a symbol.</summary>
    public static CharacterKind At(ReadOnlySpan<char> text, int index, out int width)
    {
        var c = text[index];
        width = 1;
        if (c < 128)
        {
            return Ascii[c];
        }

        if (!char.IsSurrogate(c))
        {
            return OfRune(new Rune(c));
        }

        if (index + 1 < text.Length && Rune.TryCreate(c, text[index + 1], out var rune))
        {
            width = 2;
            return OfRune(rune);
        }

        return CharacterKind.Symbol;
    }

    public static bool IsLetterAt(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && At(text, index, out _) is CharacterKind.Letter;

    public static bool IsLetterOrDigitAt(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && At(text, index, out _) is CharacterKind.Letter or CharacterKind.Digit;

    public static bool IsDigitAt(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && char.IsDigit(text[index]);

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static CharacterKind OfRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber => CharacterKind.Letter,
        UnicodeCategory.OtherLetter => IsIdeograph(rune.Value) ? CharacterKind.Ideograph : CharacterKind.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterKind.Mark,
        UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control => CharacterKind.Space,
        UnicodeCategory.Format => CharacterKind.Ignorable,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharacterKind.Punctuation,
        _ => CharacterKind.Symbol,
    };

    // Thai and Lao, Khmer and Burmese, kana, CJK with its extensions. Hangul writes spaces.
    private static bool IsIdeograph(int value) => value
        is (>= 0x0E00 and <= 0x0EFF)
        or (>= 0x1000 and <= 0x109F)
        or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF)
        or (>= 0x3400 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);

    private static CharacterKind[] BuildAscii()
    {
        var kinds = new CharacterKind[128];
        for (var c = 0; c < 128; c++)
        {
            kinds[c] = (char)c switch
            {
                '_' => CharacterKind.Letter,
                '`' => CharacterKind.Punctuation,
                _ => OfRune(new Rune(c)),
            };
        }

        return kinds;
    }
}
