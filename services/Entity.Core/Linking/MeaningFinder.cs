using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Entities.Names;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Linking;

/// <summary>
/// Finds the entries that a name can mean: those that have it, those of a longer known name that begins or ends with it, and for a lone surname that nobody
/// has as a name, some of its bearers. One instance reads many texts.
/// </summary>
internal sealed class MeaningFinder(KnowledgeBase knowledge, LinkContext context)
{
    private const int MinSurname = 3;

    /// <summary>Bearers of a lone surname that are weighed.</summary>
    private const int MaxNamesakes = 16;

    /// <summary>Surnames that are looked up in one text: far more than an article has.</summary>
    private const int MaxSurnames = 256;

    private readonly FullNames _fullNames = new();
    private readonly Dictionary<ulong, IReadOnlyList<AliasMeaning>> _surnames = [];
    private readonly List<(AliasMeaning Meaning, LinkSignal Form)> _found = [];

    public void Read(in TokenReader reader, IReadOnlyList<NameCandidate> names)
    {
        _surnames.Clear();
        _fullNames.Read(reader, names);
    }

    /// <summary>The meanings of a name, each entry once, with how the name stands for it; valid until the next call.</summary>
    /// <param name="index">The index of the name.</param>
    /// <param name="hash">The hash of its folded words.</param>
    /// <param name="most">The surest so many are enough.</param>
    public IReadOnlyList<(AliasMeaning Meaning, LinkSignal Form)> Find(in TokenReader reader, IReadOnlyList<NameCandidate> names, int index, ulong hash, int most)
    {
        _found.Clear();
        var name = names[index];
        foreach (var meaning in name.Meanings)
        {
            if (meaning.Kind is not AliasKind.ShortForm || context.NamesInFull(meaning.Entry))
            {
                Add(meaning, FormOf(meaning.Kind), most);
            }
        }

        var full = _fullNames.Find(reader, name.Tokens, hash);
        foreach (var meaning in full >= 0 && full != index ? names[full].Meanings : [])
        {
            Add(meaning with { Kind = AliasKind.ShortForm }, LinkSignal.ShortForm, most);
        }

        if (_found.TrueForAll(option => option.Meaning.Entry.Told.Sort is DescribedSort.Name))
        {
            foreach (var meaning in FindSurname(reader, name, hash))
            {
                Add(meaning, LinkSignal.Surname, most);
            }
        }

        return _found;
    }

    private void Add(AliasMeaning meaning, LinkSignal form, int most)
    {
        if (_found.Count < most && !_found.Exists(option => option.Meaning.Entry.Id == meaning.Entry.Id))
        {
            _found.Add((meaning, form));
        }
    }

    private IReadOnlyList<AliasMeaning> FindSurname(in TokenReader reader, in NameCandidate name, ulong hash)
    {
        var word = reader.Word(name.Tokens.Start);
        if (name.Tokens.Count > 1 || name.Kind is not MentionKind.Person || word.Length < MinSurname || GivenNames.Contains(word))
        {
            return [];
        }

        if (!_surnames.TryGetValue(hash, out var found))
        {
            found = _surnames.Count < MaxSurnames ? knowledge.FindSurname(word, MaxNamesakes) : [];
            _surnames.Add(hash, found);
        }

        return found;
    }

    private static LinkSignal FormOf(AliasKind kind) => kind switch
    {
        AliasKind.Name => LinkSignal.Name,
        AliasKind.Alias => LinkSignal.Alias,
        AliasKind.Demonym => LinkSignal.Demonym,
        _ => LinkSignal.ShortForm,
    };
}
