using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>Which short names of a text stand for which full ones: surnames, given names, acronyms introduced in brackets.</summary>
internal sealed class ShortForms
{
    private readonly Dictionary<ulong, (int Index, ulong FullName)> _surnames = [];
    private readonly Dictionary<ulong, (int First, int Count)> _persons = [];
    private readonly Dictionary<ulong, (int Index, ulong FullName)> _givenNames = [];

    public void Clear()
    {
        _surnames.Clear();
        _persons.Clear();
        _givenNames.Clear();
    }

    /// <summary>
    /// Lets a surname stand for a person, of several with that name the one whose full name comes most often, of equals the first; and the given name too where
    /// no other person of the text has it.
    /// </summary>
    public void ReadPerson(in TokenReader reader, TokenRange tokens, int index)
    {
        var full = NameFolding.Hash(reader, tokens.Start, tokens.End);
        _persons[full] = _persons.TryGetValue(full, out var person) ? person with { Count = person.Count + 1 } : (index, 1);
        var last = tokens.End - 1;
        last -= NameCues.NameSuffixes.Contains(reader.Word(last)) ? 1 : 0;
        if (!GivenNames.Contains(reader.Word(last)) || GivenNames.Contains(reader.Word(tokens.Start)))
        {
            var surname = NameFolding.Hash(reader, last, last + 1);
            if (!_surnames.TryGetValue(surname, out var known) || IsNamedMore(full, known.FullName))
            {
                _surnames[surname] = (_persons[full].First, full);
            }
        }

        if (GivenNames.Contains(reader.Word(tokens.Start)))
        {
            var given = NameFolding.Hash(reader, tokens.Start, tokens.Start + 1);
            var isShared = _givenNames.TryGetValue(given, out var other) && full != other.FullName;
            _givenNames[given] = (isShared ? -1 : index, full);
        }
    }

    // What an acronym was introduced for has no full name here, and keeps it.
    private bool IsNamedMore(ulong person, ulong other)
    {
        if (!_persons.TryGetValue(other, out var known))
        {
            return false;
        }

        var (first, count) = _persons[person];
        return count > known.Count || (count == known.Count && first < known.First);
    }

    /// <summary>Lets an acronym in brackets stand for the name before it.</summary>
    public void ReadAcronym(in TokenReader reader, TokenRange full, TokenRange acronym, int index)
    {
        if (IntroducesAcronym(reader, full, acronym))
        {
            _surnames[NameFolding.Hash(reader, acronym.Start, acronym.End)] = (index, 0);
        }
    }

    /// <summary>The candidate that a short name stands for.</summary>
    public bool TryFind(ulong hash, out int head)
    {
        if (TryFindSurname(hash, out head))
        {
            return true;
        }

        head = _givenNames.TryGetValue(hash, out var given) ? given.Index : -1;
        return head >= 0;
    }

    /// <summary>Like <see cref="TryFind"/>, given names left out: they are too common to be looked for where no name was seen.</summary>
    public bool TryFindSurname(ulong hash, out int head)
    {
        var isFound = _surnames.TryGetValue(hash, out var surname);
        head = isFound ? surname.Index : -1;
        return isFound;
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
