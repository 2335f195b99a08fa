using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>
/// Reads the names of one text together: a surname means the full name that it ends, an acronym the name that introduced it in brackets, a name decided once
/// is the same name wherever its words stand. One instance reads many texts.
/// </summary>
internal sealed class NameConsistency
{
    /// <summary>Words of the longest full name that is looked for again.</summary>
    private const int MaxWords = 5;

    /// <summary>From this lead on a kind is not overruled by how the same name was read elsewhere in the text.</summary>
    private const double ClearLead = 2;

    private const int MinRepeats = 3;

    private readonly Dictionary<ulong, int> _fullNames = [];
    private readonly ShortForms _shortForms = new();
    private readonly Dictionary<ulong, (MentionKind Kind, double Score, int Count)> _readings = [];
    private readonly HashSet<int> _covered = [];

    /// <summary>Settles heads and kinds, and appends the names that only the whole text gives away. Added names come last: the list is then no longer in order.</summary>
    public void Settle(in TokenReader reader, ReadOnlySpan<TokenRange> sentences, List<NameCandidate> names)
    {
        _fullNames.Clear();
        _shortForms.Clear();
        _readings.Clear();
        _covered.Clear();
        for (var i = 0; i < names.Count; i++)
        {
            ReadFullName(reader, names, i);
            for (var token = names[i].Tokens.Start; token < names[i].Tokens.End; token++)
            {
                _covered.Add(token);
            }
        }

        var found = names.Count;
        for (var i = 0; i < found; i++)
        {
            names[i] = Settle(reader, names, i);
        }

        foreach (var sentence in sentences)
        {
            AddRepeated(reader, sentence, names);
        }
    }

    private void ReadFullName(in TokenReader reader, List<NameCandidate> names, int index)
    {
        var name = names[index];
        if (name.Tokens.Count > 1)
        {
            _fullNames.TryAdd(NameFolding.Hash(reader, name.Tokens.Start, name.Tokens.End), index);
            if (name.Kind is MentionKind.Person)
            {
                _shortForms.ReadPerson(reader, name.Tokens, index);
            }
        }

        var hash = NameFolding.Hash(reader, name.Tokens.Start, name.Tokens.End);
        if (!name.IsKnown)
        {
            var reading = _readings.GetValueOrDefault(hash);
            _readings[hash] = name.KindScore > reading.Score ? (name.Kind, name.KindScore, reading.Count + 1) : reading with { Count = reading.Count + 1 };
        }

        if (index > 0)
        {
            _shortForms.ReadAcronym(reader, names[index - 1].Tokens, name.Tokens, index - 1);
        }
    }

    private NameCandidate Settle(in TokenReader reader, List<NameCandidate> names, int index)
    {
        var name = names[index];
        var hash = NameFolding.Hash(reader, name.Tokens.Start, name.Tokens.End);
        if (name.Tokens.Count == 1 && _shortForms.TryFind(hash, out var head) && head != index && CanShorten(reader, name, names[head]))
        {
            return name with { Kind = names[head].Kind, Meanings = names[head].Meanings, Head = head };
        }

        if (name.IsKnown || name.KindScore >= ClearLead)
        {
            return name;
        }

        if (name.Tokens.Count <= 2 && StandsBesidePlace(reader, names, index))
        {
            return name with { Kind = MentionKind.Place };
        }

        // The clearest reading of the same words decides. A lone word that comes again and again, never with a given name, is seldom a person.
        var clearest = _readings.GetValueOrDefault(hash);
        var isNobody = clearest is { Kind: MentionKind.Person, Score: < ClearLead, Count: >= MinRepeats } && name.Tokens.Count == 1 && !GivenNames.Contains(reader.Word(name.Tokens.Start));
        return name with { Kind = isNobody ? MentionKind.Organization : clearest.Score > 0 ? clearest.Kind : name.Kind };
    }

    // "Cannes, France", "Bridgeton and Paris", "from Paris to Bridgeton"
    private static bool StandsBesidePlace(in TokenReader reader, List<NameCandidate> names, int index)
    {
        var tokens = names[index].Tokens;
        var isBefore = index + 1 < names.Count && names[index + 1].Tokens.Start == tokens.End + 1 && IsClearPlace(names[index + 1]) && reader.Word(tokens.End) is "," or "and";
        var isBehind = index > 0 && names[index - 1].Tokens.End == tokens.Start - 1 && IsClearPlace(names[index - 1]) && reader.Word(tokens.Start - 1) is "and" or "to" or "or";
        return isBefore || isBehind;
    }

    private static bool IsClearPlace(in NameCandidate name) => name.Kind is MentionKind.Place && (name.IsKnown || name.KindScore >= ClearLead);

    // A place stays a place behind "in", though somebody has its name; what is surely something else is not a surname.
    private static bool CanShorten(in TokenReader reader, NameCandidate name, NameCandidate head)
    {
        var before = reader.Word(name.Tokens.Start - 1);
        if (name.IsKnown && name.Meanings[0].Kind is not AliasKind.ShortForm)
        {
            return head.Tokens.Start < name.Tokens.Start && !NameCues.PlacePrepositions.Contains(before) && name.Meanings[0].Kind is not AliasKind.Demonym;
        }

        return head.Kind is not MentionKind.Person || name.Kind is MentionKind.Person || name.KindScore < ClearLead;
    }

    private void AddRepeated(in TokenReader reader, TokenRange sentence, List<NameCandidate> names)
    {
        var at = sentence.Start;
        while (at < sentence.End)
        {
            if (!reader.IsCapitalized(at) || _covered.Contains(at))
            {
                at++;
                continue;
            }

            var end = FindRepeated(reader, at, sentence.End, out var head);
            if (end == at)
            {
                at++;
                continue;
            }

            names.Add(names[head] with { Tokens = new TokenRange(at, end), Head = names[head].Head < 0 ? head : names[head].Head });
            at = end;
        }
    }

    private int FindRepeated(in TokenReader reader, int at, int end, out int head)
    {
        var best = at;
        head = -1;
        ulong hash = 0;
        for (var i = at; i < Math.Min(end, at + MaxWords) && !_covered.Contains(i); i++)
        {
            hash = NameFolding.Hash(hash, reader.Word(i));
            if (i == at ? _shortForms.TryFindSurname(hash, out var found) : _fullNames.TryGetValue(hash, out found))
            {
                (best, head) = (i + 1, found);
            }
        }

        return best;
    }
}
