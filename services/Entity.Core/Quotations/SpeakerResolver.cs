using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Tells which named person or body a speaker is: itself named, a pronoun, or a noun that stood beside the name before.</summary>
internal static class SpeakerResolver
{
    /// <summary>Names that are looked at backwards for whom a pronoun or a noun means.</summary>
    private const int Reach = 30;

    /// <summary>The name that is meant; null when the text does not tell.</summary>
    public static ResolvedName? Resolve(in TokenReader reader, AnnotationDraft draft, Attribution attribution, in Spoken last)
    {
        if (!attribution.IsFound)
        {
            return null;
        }

        var speaker = attribution.Speaker;
        if (FindName(draft.Names, speaker) is { } named)
        {
            return named;
        }

        if (speaker.Count > 1 || !SpeakerFinder.IsPronoun(reader.Word(speaker.Start)))
        {
            return FindHolder(reader, draft.Names, speaker);
        }

        return reader.Word(speaker.Start) switch
        {
            "he" or "she" or "He" or "She" => FindPerson(draft, speaker.Start, last),
            "it" or "It" => last.Speaker is { Mention.Kind: MentionKind.Organization or MentionKind.Place } body ? body : FindNearest(draft.Names, speaker.Start, MentionKind.Organization),
            _ => null,
        };
    }

    // Who "he" is: the first person of the latest sentence since the last quotation, else its speaker, else the person named last.
    private static ResolvedName? FindPerson(AnnotationDraft draft, int before, in Spoken last)
    {
        if (FindSubject(draft, last.Span?.Behind ?? 0, before) is { } subject)
        {
            return subject;
        }

        return last.Speaker is { Mention.Kind: MentionKind.Person } ? last.Speaker : FindNearest(draft.Names, before, MentionKind.Person);
    }

    private static ResolvedName? FindSubject(AnnotationDraft draft, int from, int before)
    {
        var sentences = draft.Sentences;
        var latest = SentenceIndex.Find(sentences, before);
        for (var i = latest; i >= Math.Max(0, latest - Reach) && sentences[i].Start >= from; i--)
        {
            var first = NameIndex.FindFirst(draft.Names, sentences[i].Start);
            for (var name = first; name < Math.Min(draft.Names.Count, first + Reach) && draft.Names[name].Tokens.End <= Math.Min(sentences[i].End, before); name++)
            {
                if (draft.Names[name].Mention.Kind is MentionKind.Person)
                {
                    return draft.Names[name];
                }
            }
        }

        return null;
    }

    private static ResolvedName? FindNearest(List<ResolvedName> names, int before, MentionKind kind)
    {
        var nearest = NameIndex.FindLast(names, before);
        for (var i = nearest; i >= Math.Max(0, nearest - Reach); i--)
        {
            if (names[i].Mention.Kind == kind)
            {
                return names[i];
            }
        }

        return null;
    }

    // "the mayor" is the person who was called mayor right beside the name: "Mayor Lopez", "Lopez, the mayor".
    private static ResolvedName? FindHolder(in TokenReader reader, List<ResolvedName> names, TokenRange noun)
    {
        if (noun.Count is not 2 || !(reader.Word(noun.Start) is "the" or "The"))
        {
            return null;
        }

        var word = reader.Word(noun.Start + 1);
        var nearest = NameIndex.FindLast(names, noun.Start);
        for (var i = nearest; i >= Math.Max(0, nearest - Reach); i--)
        {
            var tokens = names[i].Tokens;
            var isBeside = reader.Is(tokens.Start - 1, word) || (reader.Word(tokens.End) is "," && (reader.Is(tokens.End + 1, word) || reader.Is(tokens.End + 2, word)));
            if (names[i].Mention.Kind is MentionKind.Person && isBeside)
            {
                return names[i];
            }
        }

        return null;
    }

    private static ResolvedName? FindName(List<ResolvedName> names, TokenRange tokens)
    {
        var index = NameIndex.FindFirst(names, tokens.Start);
        return index < names.Count && names[index].Tokens == tokens ? names[index] : null;
    }
}
