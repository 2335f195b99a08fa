using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>Finds how far capitals go on from a word: the longest thing there that may be one name.</summary>
internal static class NameRun
{
    /// <summary>No name is longer; it bounds the work on a text that is all capitals.</summary>
    private const int MaxTokens = 12;

    /// <summary>The token behind the run that starts at <paramref name="at"/>, which is <paramref name="at"/> itself when none does.</summary>
    public static int FindEnd(in TokenReader reader, int at, int end)
    {
        if (!IsNamePart(reader, at))
        {
            return at;
        }

        var i = at + 1;
        var isBody = false;
        var last = Math.Min(end, at + MaxTokens);
        while (i < last)
        {
            if (IsNamePart(reader, i) && !IsLineStart(reader.Word(i)))
            {
                i++;
            }
            else if (CountJoint(reader, at, i, last, isBody) is > 0 and var joint)
            {
                isBody |= reader.Word(i) is "of" or "for";
                i += joint + 1;
            }
            else
            {
                break;
            }
        }

        return i < end && IsTrailingNumber(reader, i) ? i + 1 : i;
    }

    // Inside a run these begin the next line of a page whose line ends were lost.
    private static bool IsLineStart(ReadOnlySpan<char> word) => word is "The" or "A" or "An" or "In" or "On" or "At" or "For" or "From" or "With" or "As" or "After" or "But" or "And" or "She" or "He" or "It" or "We" or "They";

    private static bool IsNamePart(in TokenReader reader, int at) =>
        reader.IsCapitalized(at) && !(reader.Word(at) is "'S" or "\u2019S" or "I") && !CalendarWords.Contains(reader.Word(at));

    // The words between two capitals of one name: "of" and "of the" in bodies, particles in persons, & anywhere.
    private static int CountJoint(in TokenReader reader, int start, int at, int end, bool isBody)
    {
        var word = reader.Word(at);
        if (at + 1 >= end)
        {
            return 0;
        }

        if (word is "&" && GivenNames.Contains(reader.Word(start)) && at - start > 1)
        {
            return 0;
        }

        if (word is "&" || (reader.IsWord(at) && NameCues.Particles.Contains(word)))
        {
            var second = reader.IsWord(at + 1) && NameCues.Particles.Contains(reader.Word(at + 1)) && at + 2 < end ? 1 : 0;
            return IsNamePart(reader, at + 1 + second) ? 1 + second : 0;
        }

        // "Department of Health and Human Services"
        if (isBody && word is "and" && IsNamePart(reader, at + 1) && CommonWords.Contains(reader.Word(at - 1)) && CommonWords.Contains(reader.Word(at + 1)))
        {
            return 1;
        }

        if ((word is "of" && HasBody(reader, start, at)) || (word is "for" && NameCues.BodiesFor.Contains(reader.Word(at - 1))))
        {
            var article = reader.Word(at + 1) is "the" && at + 2 < end ? 1 : 0;
            return IsNamePart(reader, at + 1 + article) ? 1 + article : 0;
        }

        return 0;
    }

    // "of" goes on with a name only behind a word that makes a body or a place: Bank of England, not Putin of Russia.
    private static bool HasBody(in TokenReader reader, int start, int at)
    {
        var word = reader.Word(at - 1);
        return NameCues.Organizations.Contains(word) || NameCues.OtherEndings.Contains(word) || word is "House" or "Isle" or "Republic" or "Bay" or "Gulf" or "Strait" or "Kingdom" or "Duke" or "Duchess" or "Siege"
            || (at - start == 1 && NameCues.PlaceEndings.Contains(word));
    }

    private static bool IsTrailingNumber(in TokenReader reader, int at) =>
        reader.Kind(at) is TokenKind.Number && reader[at].Length <= 3 && reader.Word(at - 1) is "Apollo" or "Boeing" or "Airbus" or "Formula" or "Channel" or "Galaxy" or "Windows" or "Soyuz";
}
