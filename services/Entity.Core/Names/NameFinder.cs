using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>
/// Finds the names of a text one sentence after another: known names by the knowledge base, unknown ones by their capitals. Where the two compete, the
/// longer known name wins, and a known word inside a longer unknown name (<c>Ivanka Trump</c>) does not count.
/// </summary>
internal sealed class NameFinder(KnowledgeBase knowledge)
{
    /// <summary>As sure as any cue: a people is nothing else.</summary>
    private const double PeopleLead = 4;

    private readonly CapitalSense _capitals = new();

    /// <summary>Appends the names of the text to <paramref name="names"/>, in order and without overlap.</summary>
    public void Find(in TokenReader reader, ReadOnlySpan<TokenRange> sentences, bool readShapes, List<NameCandidate> names)
    {
        _capitals.Read(reader, sentences);
        foreach (var sentence in sentences)
        {
            var trustShapes = readShapes && !SentenceCase.IsTitleCase(reader, sentence);
            var at = sentence.Start;
            while (at < sentence.End)
            {
                at = FindAt(reader, sentence, at, trustShapes, names);
            }
        }
    }

    private int FindAt(in TokenReader reader, TokenRange sentence, int at, bool trustShapes, List<NameCandidate> names)
    {
        if (!reader.IsWord(at))
        {
            return at + 1;
        }

        var known = knowledge.FindLongest(reader, at, sentence.End);
        if (!trustShapes)
        {
            return known.IsFound && _capitals.IsCredible(reader, sentence, known) ? Add(reader, known, names) : at + 1;
        }

        var end = NameRun.FindEnd(reader, at, sentence.End);
        var runEnd = end > at || !known.IsFound ? end : NameRun.FindEnd(reader, at + 1, sentence.End);
        if (known.IsFound && _capitals.IsCredible(reader, sentence, known) && StandsAlone(reader, known, runEnd))
        {
            return Add(reader, known, names);
        }

        if (end == at)
        {
            return at + 1;
        }

        var title = NameTitle.Skip(reader, at, end);
        if (title > at)
        {
            return title < end ? FindTitled(reader, sentence, title, end, names) : end;
        }

        if (CapitalSense.IsShouting(reader, at, end))
        {
            return end;
        }

        if (_capitals.IsOrdinary(reader, sentence, at, end))
        {
            return at + 1;
        }

        if (PeopleWords.Contains(reader.Word(at)) && !IsBody(reader.Word(end - 1)))
        {
            names.Add(new NameCandidate(new TokenRange(at, at + 1), MentionKind.Other, PeopleLead, []));
            return at + 1;
        }

        var cut = CutInside(reader, at, end);
        if (cut == end || !CapitalSense.IsAllCommon(reader, at, cut))
        {
            AddUnknown(reader, new TokenRange(at, cut), hasTitle: false, names);
        }

        return cut;
    }

    // A known name is taken when it is as long as the capitals go, or when what goes on is another name or a title.
    private bool StandsAlone(in TokenReader reader, AliasMatch known, int end)
    {
        var rest = known.Tokens.End;
        if (rest >= end)
        {
            return true;
        }

        if (IsBody(reader.Word(end - 1)))
        {
            return false;
        }

        return known.Tokens.Count > 1
            || known.Meanings[0].Kind is AliasKind.Demonym
            || NameTitle.Skip(reader, rest, end) > rest
            || CommonWords.Contains(reader.Word(rest))
            || knowledge.FindLongest(reader, rest, end) is { IsFound: true } next && next.Meanings[0].Kind is not AliasKind.ShortForm;
    }

    private int FindTitled(in TokenReader reader, TokenRange sentence, int at, int end, List<NameCandidate> names)
    {
        var known = knowledge.FindLongest(reader, at, sentence.End);
        if (known.IsFound && StandsAlone(reader, known, end))
        {
            return Add(reader, known, names);
        }

        AddUnknown(reader, new TokenRange(at, end), hasTitle: true, names);
        return end;
    }

    // What stands before a known name of several words, before a title, or as an ordinary word before a given name, is a name of its own or none:
    // "Embattled Harvey Weinstein", "Seminole County Sheriff Don Eslinger", "Tower Man George Hauser".
    private int CutInside(in TokenReader reader, int at, int end)
    {
        for (var i = at + 1; i < end; i++)
        {
            if (i + 1 < end && (NameCues.Titles.Contains(reader.Word(i)) || (GivenNames.Contains(reader.Word(i)) && CommonWords.Contains(reader.Word(i - 1)) && CommonWords.Contains(reader.Word(at)))))
            {
                return i;
            }

            var known = knowledge.FindLongest(reader, i, end);
            if (known.Tokens.Count > 1 && (known.Tokens.End == end || known.Tokens.Count > 2))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsBody(ReadOnlySpan<char> word) => NameCues.Organizations.Contains(word) || NameCues.PlaceEndings.Contains(word) || NameCues.OtherEndings.Contains(word);

    private static int Add(in TokenReader reader, AliasMatch known, List<NameCandidate> names)
    {
        var sure = known.Meanings[0];
        var kind = sure.Kind is AliasKind.Demonym ? MentionKind.Other : sure.Entry.Kind;
        var article = known.Tokens.Count > 1 && reader.Word(known.Tokens.Start) is "the" ? 1 : 0;
        names.Add(new NameCandidate(new TokenRange(known.Tokens.Start + article, known.Tokens.End), kind, known.Tokens.Count, known.Meanings));
        return known.Tokens.End;
    }

    private static void AddUnknown(in TokenReader reader, TokenRange tokens, bool hasTitle, List<NameCandidate> names)
    {
        var (kind, lead) = KindJudge.Judge(reader, tokens, hasTitle);
        names.Add(new NameCandidate(tokens, kind, lead, []));
    }
}
