using System.Collections.Frozen;

namespace Newsdesk.Kernel.Text;

/// <summary>Finds where a word ends that begins at a given letter.</summary>
internal static class WordScanner
{
    /// <summary>Endings that make an adjective of a name; the name before the hyphen stays a word of its own: <c>US-led</c>.</summary>
    private static readonly FrozenSet<string> NameCompounds = new[]
    {
        "led", "based", "backed", "born", "style", "wide", "bound", "controlled", "occupied", "held", "owned", "run", "funded",
        "sponsored", "aligned", "brokered", "made", "trained", "listed", "supported", "linked", "era", "mediated", "allied", "focused",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CompoundLookup =
        NameCompounds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Domains = new[]
    {
        "com", "org", "net", "gov", "edu", "co", "io", "uk", "tv", "info", "fr", "de", "eu", "au", "cn", "ru",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DomainLookup = Domains.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the word that starts at <paramref name="start"/>, where a letter stands.</summary>
    public static int FindEnd(ReadOnlySpan<char> text, int start)
    {
        var dotted = FindEndOfDottedLetters(text, start);
        var degree = LengthOfDegree(text, start);
        if (dotted > start && degree == 0)
        {
            return dotted;
        }

        var at = start + degree;
        if (IsParty(text, start) && FindEndOfDottedLetters(text, start + 2) is var end && end > start + 5)
        {
            return end;
        }

        while (at < text.Length)
        {
            var kind = CharacterKinds.At(text, at, out var width);
            if (kind is CharacterKind.Letter or CharacterKind.Mark or CharacterKind.Digit)
            {
                at += width;
            }
            else if (kind is CharacterKind.Ignorable && CharacterKinds.IsLetterAt(text, at + width))
            {
                at += width;
            }
            else if (IsInnerMark(text, start, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return EndsWithAbbreviationStop(text, start, at) ? at + 1 : at;
    }

    // U.S., J.R.R., a.m.: letters that each carry a stop. One capital with a stop is an initial; "I" is more often the pronoun.
    private static int FindEndOfDottedLetters(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var letters = 0;
        while (at + 1 < text.Length && char.IsLetter(text[at]) && text[at + 1] == '.' && letters < 8)
        {
            at += 2;
            letters++;
        }

        // The last letter may go without its stop: "U.S", "a.m".
        var closed = letters > 0 && CharacterKinds.IsLetterAt(text, at) && !CharacterKinds.IsLetterOrDigitAt(text, at + 1);
        if (closed)
        {
            return at + 1;
        }

        return letters > 1 || (letters == 1 && text[start] != 'I' && char.IsUpper(text[start])) ? at : start;
    }

    // Ph.D., M.Sc.: the last stop is that of any abbreviation.
    private static int LengthOfDegree(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var length = rest switch
        {
            ['P', 'h', '.', 'D', ..] or ['M', '.', 'S', 'c', ..] or ['B', '.', 'S', 'c', ..] => 4,
            _ => 0,
        };
        return CharacterKinds.IsLetterOrDigitAt(text, start + length) ? 0 : length;
    }

    // D-N.Y., R-Calif.: the party of an American politician before the state.
    private static bool IsParty(ReadOnlySpan<char> text, int start) => start + 2 < text.Length && text[start] is 'D' or 'R' or 'I' && text[start + 1] == '-';

    private static bool IsInnerMark(ReadOnlySpan<char> text, int start, int at)
    {
        var c = text[at];
        if (!CharacterKinds.IsLetterOrDigitAt(text, at + 1))
        {
            return false;
        }

        if (CharacterKinds.IsApostrophe(c))
        {
            return !IsPossessive(text, at) && CharacterKinds.IsLetterAt(text, at + 1);
        }

        if (CharacterKinds.IsHyphen(c))
        {
            return !IsNameCompound(text, start, at);
        }

        return c switch
        {
            '&' => char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]),
            '.' => IsDomainDot(text, at),
            _ => false,
        };
    }

    /// <summary>Whether the apostrophe at <paramref name="at"/> starts a possessive or contracted <c>'s</c>, which is a token of its own.</summary>
    public static bool IsPossessive(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && CharacterKinds.IsApostrophe(text[at]) && text[at + 1] is 's' or 'S'
        && !CharacterKinds.IsLetterOrDigitAt(text, at + 2)
        && !(at + 2 < text.Length && (CharacterKinds.IsHyphen(text[at + 2]) || CharacterKinds.IsApostrophe(text[at + 2])) && CharacterKinds.IsLetterAt(text, at + 3));

    private static bool IsNameCompound(ReadOnlySpan<char> text, int start, int at)
    {
        if (!char.IsUpper(text[start]))
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= 10 && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return !CharacterKinds.IsLetterOrDigitAt(text, end) && CompoundLookup.Contains(text[(at + 1)..end]);
    }

    private static bool IsDomainDot(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= 5 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return !CharacterKinds.IsLetterOrDigitAt(text, end) && char.IsAsciiLetterLower(text[at + 1]) && DomainLookup.Contains(text[(at + 1)..end]);
    }

    private static bool EndsWithAbbreviationStop(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.' || (end + 1 < text.Length && text[end + 1] == '.'))
        {
            return false;
        }

        var word = text[start..end];
        return Abbreviations.Contains(IsParty(text, start) ? word[2..] : word)
            || (Abbreviations.IsBeforeNumber(word) && (CharacterKinds.IsDigitAt(text, end + 1) || CharacterKinds.IsDigitAt(text, end + 2)));
    }
}
