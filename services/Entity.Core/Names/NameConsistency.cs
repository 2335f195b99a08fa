using Newsdesk.Entities.Knowledge;
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

    private readonly Dictionary<ulong, int> _fullNames = [];
    private readonly Dictionary<ulong, int> _shortForms = [];
    private readonly HashSet<int> _covered = [];

    /// <summary>Settles heads and kinds, and appends the names that only the whole text gives away. Added names come last: the list is then no longer in order.</summary>
    public void Settle(in TokenReader reader, ReadOnlySpan<TokenRange> sentences, List<NameCandidate> names)
    {
        _fullNames.Clear();
        _shortForms.Clear();
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
            _fullNames.TryAdd(HashOf(reader, name.Tokens.Start, name.Tokens.End), index);
            if (name.Kind is MentionKind.Person)
            {
                var last = name.Tokens.End - 1;
                last -= NameCues.NameSuffixes.Contains(reader.Word(last)) ? 1 : 0;
                _shortForms.TryAdd(HashOf(reader, last, last + 1), index);
            }
        }

        if (index > 0 && IntroducesAcronym(reader, names[index - 1].Tokens, name.Tokens))
        {
            _shortForms[HashOf(reader, name.Tokens.Start, name.Tokens.End)] = index - 1;
        }
    }

    private NameCandidate Settle(in TokenReader reader, List<NameCandidate> names, int index)
    {
        var name = names[index];
        var hash = HashOf(reader, name.Tokens.Start, name.Tokens.End);
        if (name.Tokens.Count == 1 && _shortForms.TryGetValue(hash, out var head) && head != index && CanShorten(reader, name, names[head]))
        {
            return name with { Kind = names[head].Kind, Meanings = names[head].Meanings, Head = head };
        }

        if (name.IsKnown || name.KindScore >= ClearLead)
        {
            return name;
        }

        // "Cannes, France"
        if (name.Tokens.Count <= 2 && reader.Word(name.Tokens.End) is "," && index + 1 < names.Count && names[index + 1] is { IsKnown: true, Kind: MentionKind.Place } next
            && next.Tokens.Start == name.Tokens.End + 1)
        {
            return name with { Kind = MentionKind.Place };
        }

        // The clearest reading of the same words decides.
        if (_fullNames.TryGetValue(hash, out var same) && names[same].KindScore > name.KindScore)
        {
            return name with { Kind = names[same].Kind };
        }

        return name;
    }

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
            if ((i == at ? _shortForms : _fullNames).TryGetValue(hash, out var found))
            {
                (best, head) = (i + 1, found);
            }
        }

        return best;
    }

    private static ulong HashOf(in TokenReader reader, int start, int end)
    {
        ulong hash = 0;
        for (var i = start; i < end; i++)
        {
            hash = NameFolding.Hash(hash, reader.Word(i));
        }

        return hash;
    }

    // "Democratic People's Republic of Korea (DPRK)"
    private static bool IntroducesAcronym(in TokenReader reader, TokenRange full, TokenRange acronym)
    {
        var letters = reader.Word(acronym.Start);
        if (acronym.Count != 1 || full.Count < 2 || letters.Length < 2 || full.End + 1 != acronym.Start || reader.Word(full.End) is not "(" || reader.Word(acronym.End) is not ")")
        {
            return false;
        }

        var matched = 0;
        for (var i = full.Start; i < full.End && matched < letters.Length; i++)
        {
            matched += reader.IsWord(i) && char.ToUpperInvariant(reader.Word(i)[0]) == letters[matched] && reader.IsCapitalized(i) ? 1 : 0;
        }

        return matched == letters.Length;
    }
}
