using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>Tells the kind of a name from its own words and those beside it.</summary>
internal static class KindJudge
{
    private const double Certain = 4;
    private const double Strong = 2;
    private const double Weak = 1;
    private const double Slight = 0.6;
    private const double Default = 0.5;

    /// <summary>The kind that words and shape of the name and the words beside it speak for, and by how much more than for the next.</summary>
    public static (MentionKind Kind, double Lead) Judge(in TokenReader reader, TokenRange name, bool hasTitle)
    {
        var evidence = Read(reader, name, hasTitle);
        JudgeShape(reader, name, ref evidence);
        return evidence.Decide();
    }

    /// <summary>The same without the shape, of which a name that is known needs none; the lead is 0 where nothing speaks for a kind.</summary>
    public static (MentionKind Kind, double Lead) JudgeKnown(in TokenReader reader, TokenRange name, bool hasTitle) => Read(reader, name, hasTitle).Decide();

    private static KindEvidence Read(in TokenReader reader, TokenRange name, bool hasTitle)
    {
        var evidence = default(KindEvidence);
        if (hasTitle)
        {
            evidence.Add(MentionKind.Person, Certain);
        }

        JudgeWords(reader, name, ref evidence);
        JudgeBefore(reader, name, ref evidence);
        JudgeBehind(reader, name, ref evidence);
        return evidence;
    }

    private static void JudgeWords(in TokenReader reader, TokenRange name, ref KindEvidence evidence)
    {
        var first = reader.Word(name.Start);
        var last = reader.Word(name.End - 1);
        if (name.Count > 1)
        {
            if (GivenNames.Contains(first) && name.Count <= 4)
            {
                evidence.Add(MentionKind.Person, Strong + Weak);
            }

            if (NameCues.PlaceEndings.Contains(last))
            {
                evidence.Add(MentionKind.Place, Strong + Weak);
            }

            if (NameCues.OtherEndings.Contains(last))
            {
                evidence.Add(MentionKind.Other, Strong + Weak);
            }

            if (reader.Word(name.Start + 1) is "of" && (first is "Siege" || NameCues.OtherEndings.Contains(first)))
            {
                evidence.Add(MentionKind.Other, Certain);
            }

            if (IsPluralNoun(last) && !GivenNames.Contains(first))
            {
                evidence.Add(MentionKind.Organization, reader.Is(name.Start - 1, "the") ? Strong : Weak);
            }

            if (NameCues.PlaceBeginnings.Contains(first))
            {
                evidence.Add(MentionKind.Place, Strong);
            }

            if (NameCues.NameSuffixes.Contains(last) || IsInitial(reader.Word(name.Start + 1)) || (name.Count == 2 && IsInitial(first)))
            {
                evidence.Add(MentionKind.Person, Certain);
            }
        }

        if (first.ContainsAnyInRange('0', '9'))
        {
            evidence.Add(MentionKind.Other, Strong);
        }

        if (NameCues.Organizations.Contains(last) || (name.Count == 1 && NameCues.Parties.Contains(last)))
        {
            evidence.Add(MentionKind.Organization, name.Count > 1 ? Certain : Strong);
        }

        for (var i = name.Start; i < name.End - 1; i++)
        {
            if (NameCues.Organizations.Contains(reader.Word(i)))
            {
                evidence.Add(MentionKind.Organization, reader.Word(i + 1) is "of" or "for" ? Certain : Weak);
            }
            else if (reader.Word(i) is "&" or "and")
            {
                evidence.Add(MentionKind.Organization, Strong);
            }
            else if (i > name.Start && reader.IsWord(i) && !reader.IsCapitalized(i) && NameCues.Particles.Contains(reader.Word(i)))
            {
                evidence.Add(MentionKind.Person, Weak);
            }
        }
    }

    private static void JudgeBefore(in TokenReader reader, TokenRange name, ref KindEvidence evidence)
    {
        var at = name.Start - 1;
        var before = reader.Word(at);
        if (reader.IsWord(at) && NameCues.Occupations.Contains(before))
        {
            evidence.Add(MentionKind.Person, Strong);
        }
        else if (reader.IsWord(at) && NameCues.PlacePrepositions.Contains(before))
        {
            evidence.Add(MentionKind.Place, name.Count == 1 ? Strong : Weak);
        }
        else if (before is "of" && reader.IsWord(at - 1) && NameCues.PlaceNouns.Contains(reader.Word(at - 1)))
        {
            evidence.Add(MentionKind.Place, Strong + Weak);
        }
        else if (before is "the" or "The")
        {
            evidence.Add(MentionKind.Organization, Weak);
            evidence.Add(MentionKind.Other, Weak / 2);
        }
        else if (name.Count == 1 && (before is "from" or "of" || (before is "to" && !reader.Is(at - 1, "according"))))
        {
            evidence.Add(MentionKind.Place, Slight);
        }
        else if (before is "by" or "with" or "and" && name.Count == 2)
        {
            evidence.Add(MentionKind.Person, Weak / 2);
        }
    }

    private static void JudgeBehind(in TokenReader reader, TokenRange name, ref KindEvidence evidence)
    {
        var next = reader.Word(name.End);
        if (reader.IsWord(name.End) && ReportingVerbs.Contains(next))
        {
            evidence.Add(MentionKind.Person, Weak);
        }
        else if (next is "who" or "whose" || (next is "," && reader.Word(name.End + 1) is "who" or "whose"))
        {
            evidence.Add(MentionKind.Person, Strong);
        }
        else if (next is "," && reader.Kind(name.End + 1) is TokenKind.Number && reader.Word(name.End + 1).Length == 2 && reader.Word(name.End + 2) is "," or ".")
        {
            evidence.Add(MentionKind.Person, Certain);
        }
        else if (next is "province" or "city" or "county" or "district" or "peninsula" or "airport" or "island" or "region" or "state" && reader.Word(name.End - 1) is not "The")
        {
            evidence.Add(MentionKind.Place, Strong);
        }
        else if (next is "-" && reader.Word(name.End + 1) is "based")
        {
            evidence.Add(MentionKind.Place, Strong);
        }
        else if (next is "(" && reader.IsWord(name.End + 1) && SentenceCase.IsShouted(reader.Word(name.End + 1)) && reader.Word(name.End + 2) is ")")
        {
            evidence.Add(MentionKind.Organization, Strong);
        }
    }

    private static void JudgeShape(in TokenReader reader, TokenRange name, ref KindEvidence evidence)
    {
        var last = reader.Word(name.End - 1);
        if (name.Count == 1)
        {
            var isAcronym = SentenceCase.IsShouted(last) && last.Length is > 1 and < 7;
            evidence.Add(isAcronym ? MentionKind.Organization : IsDemonymLike(last) ? MentionKind.Other : MentionKind.Person, isAcronym ? Strong : Default);
        }
        else
        {
            evidence.Add(name.Count <= 3 && !CommonWords.Contains(last) ? MentionKind.Person : MentionKind.Organization, Default);
        }
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.';

    private static bool IsPluralNoun(ReadOnlySpan<char> word) => word.Length > 4 && word[^1] == 's' && word[^2] != 's' && CommonWords.Contains(word[..^1]);

    private static bool IsDemonymLike(ReadOnlySpan<char> word) =>
        word.Length > 5 && (word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal)
            || word.EndsWith("ians", StringComparison.Ordinal) || word.EndsWith("ism", StringComparison.Ordinal));
}
