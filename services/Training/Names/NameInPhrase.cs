using Newsdesk.Entities.Lexicon;
using Newsdesk.Entities.Names;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Names;

/// <summary>
/// Tells the name in a noun phrase: the capitals that end its head, which is the part before a comma, bracket, relative word or preposition; of a person without
/// title and without what is possessed before it. A phrase whose head ends in a small word, or is a lone ordinary word, has none.
/// </summary>
internal static class NameInPhrase
{
    public static TokenRange Find(in TokenReader reader, TokenRange phrase, string type, bool isLinked, HashSet<int> sentenceStarts)
    {
        if (type is not ("person" or "organization" or "place" or "event" or "object" or "abstract"))
        {
            return default;
        }

        var end = FindHeadEnd(reader, phrase, type is "person");
        var start = end;
        while (start > phrase.Start && (IsNamePart(reader, start - 1) || (IsJoint(reader.Word(start - 1)) && start < end && start - 1 > phrase.Start)))
        {
            start--;
        }

        while (start < end && (!IsNamePart(reader, start) || reader.Word(start) is "A" or "An" || (reader.Word(start) is "The" && sentenceStarts.Contains(start))))
        {
            start++;
        }

        if (type is "person")
        {
            start = SkipTitles(reader, start, end);
        }

        var count = end - start;
        var isOrdinary = count == 1 && (StopWords.Contains(reader.Word(start)) || CalendarWords.Contains(reader.Word(start)) || (CommonWords.Contains(reader.Word(start)) && sentenceStarts.Contains(start)));
        var isWeak = type is "event" or "object" or "abstract" && !(isLinked && !sentenceStarts.Contains(start)) && count < 2;
        return count == 0 || isOrdinary || isWeak || !HasCapital(reader, start, end) ? default : new TokenRange(start, end);
    }

    /// <summary>A name as its article's title has it: with an inner possessor (<c>Korean People's Army</c>) or preposition, without the country behind it.</summary>
    public static TokenRange Fit(in TokenReader reader, TokenRange phrase, TokenRange name, string title)
    {
        if (name.Count == 0 || title.Length == 0)
        {
            return name;
        }

        for (var start = phrase.Start; start <= name.Start; start++)
        {
            for (var end = phrase.End; end > name.Start; end--)
            {
                var isCut = end < name.End && reader.IsCapitalized(end);
                if (!isCut && reader.Text[reader[start].Start..reader[end - 1].End].SequenceEqual(title))
                {
                    return new TokenRange(start, end);
                }
            }
        }

        return name;
    }

    private static bool HasCapital(in TokenReader reader, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (reader.IsCapitalized(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Peoples are of the kind other, as in the other sets.</summary>
    public static MentionKind KindOf(in TokenReader reader, TokenRange name, string type, bool isPeople) => type switch
    {
        _ when name.Count == 1 && isPeople => MentionKind.Other,
        "person" => MentionKind.Person,
        "organization" => MentionKind.Organization,
        "place" => MentionKind.Place,
        _ => MentionKind.Other,
    };

    private static int FindHeadEnd(in TokenReader reader, TokenRange phrase, bool isPerson)
    {
        var end = phrase.Start;
        while (end < phrase.End && !IsHeadEnd(reader, end, isPerson))
        {
            end++;
        }

        while (end > phrase.Start && reader.Word(end - 1) is "'s" or "'" or "\u2019s" or "\u2019" or "\"" or ".")
        {
            end--;
        }

        return end;
    }

    private static bool IsHeadEnd(in TokenReader reader, int at, bool isPerson) => reader.Word(at) switch
    {
        "," or "(" or ")" or ";" or ":" or "who" or "which" or "that" or "in" or "from" or "at" or "to" or "on" or "with" or "by" or "against" or "including" => true,
        "across" or "during" or "through" or "over" or "between" or "under" => true,
        "of" or "and" or "for" or "or" => isPerson || !IsInsideName(reader, at),
        _ => false,
    };

    // "Bank of England" against "flag of New Zealand".
    private static bool IsInsideName(in TokenReader reader, int at) =>
        reader.IsCapitalized(at - 1) && (reader.IsCapitalized(at + 1) || (reader.Word(at + 1) is "the" && reader.IsCapitalized(at + 2)));

    private static bool IsNamePart(in TokenReader reader, int at) => reader.IsCapitalized(at) || reader.Kind(at) is TokenKind.Number || reader.Word(at) is ".";

    private static bool IsJoint(ReadOnlySpan<char> word) => word is "of" or "the" or "and" or "for" or "&" or "-" || NameCues.Particles.Contains(word);

    private static int SkipTitles(in TokenReader reader, int start, int end)
    {
        var first = start;
        for (var i = start; i < end; i++)
        {
            if (NameCues.Titles.Contains(reader.Word(i)) || reader.Word(i) is "Administrator" or "Spokesperson" or "Member" or "Candidate")
            {
                first = i + 1;
            }
        }

        return first;
    }
}
