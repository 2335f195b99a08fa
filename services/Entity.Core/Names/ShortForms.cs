using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>Which short names of a text stand for which full ones: surnames, given names, acronyms introduced in brackets.</summary>
internal sealed class ShortForms
{
    private readonly Dictionary<ulong, int> _surnames = [];
    private readonly Dictionary<ulong, (int Index, ulong FullName)> _givenNames = [];

    public void Clear()
    {
        _surnames.Clear();
        _givenNames.Clear();
    }

    /// <summary>Lets a surname stand for a person, and the given name too where no other person of the text has it.</summary>
    public void ReadPerson(in TokenReader reader, TokenRange tokens, int index)
    {
        var last = tokens.End - 1;
        last -= NameCues.NameSuffixes.Contains(reader.Word(last)) ? 1 : 0;
        if (!GivenNames.Contains(reader.Word(last)) || GivenNames.Contains(reader.Word(tokens.Start)))
        {
            _surnames.TryAdd(NameFolding.Hash(reader, last, last + 1), index);
        }

        if (GivenNames.Contains(reader.Word(tokens.Start)))
        {
            var given = NameFolding.Hash(reader, tokens.Start, tokens.Start + 1);
            var isShared = _givenNames.TryGetValue(given, out var other) && NameFolding.Hash(reader, tokens.Start, tokens.End) != other.FullName;
            _givenNames[given] = (isShared ? -1 : index, NameFolding.Hash(reader, tokens.Start, tokens.End));
        }
    }

    /// <summary>Lets an acronym in brackets stand for the name before it.</summary>
    public void ReadAcronym(in TokenReader reader, TokenRange full, TokenRange acronym, int index)
    {
        if (IntroducesAcronym(reader, full, acronym))
        {
            _surnames[NameFolding.Hash(reader, acronym.Start, acronym.End)] = index;
        }
    }

    /// <summary>The candidate that a short name stands for.</summary>
    public bool TryFind(ulong hash, out int head)
    {
        if (_surnames.TryGetValue(hash, out head))
        {
            return true;
        }

        head = _givenNames.TryGetValue(hash, out var given) ? given.Index : -1;
        return head >= 0;
    }

    /// <summary>Like <see cref="TryFind"/>, given names left out: they are too common to be looked for where no name was seen.</summary>
    public bool TryFindSurname(ulong hash, out int head) => _surnames.TryGetValue(hash, out head);

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
