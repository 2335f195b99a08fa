using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Entities.Names;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Linking;

/// <summary>
/// Chooses which entry of the knowledge base each name means, or none. All meanings of a name and no meaning compete for one probability. Names are weighed
/// twice: what the first round is sure of tells in the second which meanings belong together. One instance reads many texts.
/// </summary>
internal sealed class EntityLinker
{
    /// <summary>From this probability on an entry is one that the text speaks of.</summary>
    private const double Sure = 0.7;

    private const int MinSurname = 3;

    /// <summary>Bearers of a lone surname that are weighed: the best known.</summary>
    private const int MaxNamesakes = 16;

    private const int Digits = 3;
    private const int EvidenceDigits = 2;

    private readonly KnowledgeBase _knowledge;
    private readonly LinkModel _model;
    private readonly LinkContext _context = new();
    private readonly LinkSignalReader _signals;
    private readonly FullNames _fullNames = new();
    private readonly Dictionary<ulong, IReadOnlyList<AliasMeaning>> _surnames = [];
    private readonly List<LinkOption> _options = [];
    private readonly List<(int First, int Count)> _ranges = [];

    public EntityLinker(KnowledgeBase knowledge, LinkModel model)
    {
        _knowledge = knowledge;
        _model = model;
        _signals = new LinkSignalReader(_context);
    }

    /// <summary>The meanings that are weighed, name by name.</summary>
    public IReadOnlyList<LinkOption> Options => _options;

    /// <summary>Weighs the meanings of all names of a text; <see cref="Link"/> then tells the best of each.</summary>
    public void Read(in TokenReader reader, IReadOnlyList<NameCandidate> names, int? publishYear)
    {
        _options.Clear();
        _ranges.Clear();
        _surnames.Clear();
        _context.Read(reader, names, publishYear);
        _fullNames.Read(reader, names);
        for (var i = 0; i < names.Count; i++)
        {
            var first = _options.Count;
            if (names[i].Head < 0)
            {
                AddOptions(reader, names, i);
            }

            _ranges.Add((first, _options.Count - first));
        }

        foreach (var range in _ranges)
        {
            if (FindBest(range) is >= 0 and var best && Probability(range, best) >= Sure)
            {
                _context.SpeaksOf(_options[best].Meaning.Entry, _options[best].NameHash);
            }
        }

        for (var i = 0; i < _options.Count; i++)
        {
            var option = _options[i];
            _signals.ReadCoherence(option.Meaning.Entry, option.NameHash, ref option.Signals);
            option.Weight = _model.Weigh(option.Signals);
            _options[i] = option;
        }
    }

    /// <summary>What a name means, by its index.</summary>
    public EntityLink Link(in NameCandidate name, int index)
    {
        var range = _ranges[index];
        var best = FindBest(range);
        if (best < 0 || _options[best].Weight <= 0)
        {
            return new EntityLink(null, 0, name.Kind);
        }

        var meaning = _options[best].Meaning;
        var kind = meaning.Kind is AliasKind.Demonym ? MentionKind.Other : meaning.Entry.Kind;
        return new EntityLink(meaning.Entry, Math.Round(Probability(range, best), Digits), kind, EvidenceOf(range, best));
    }

    private void AddOptions(in TokenReader reader, IReadOnlyList<NameCandidate> names, int index)
    {
        var name = names[index];
        var hash = NameFolding.Hash(reader, name.Tokens.Start, name.Tokens.End);
        var full = _fullNames.Find(reader, name.Tokens, hash);
        IReadOnlyList<AliasMeaning> borrowed = full >= 0 && full != index ? names[full].Meanings : [];
        var isBearerKnown = borrowed.Count > 0 || name.Meanings.Any(meaning => meaning.Entry.Told.Sort is not DescribedSort.Name);
        var surnames = isBearerKnown ? [] : FindSurname(reader, name, hash);
        if (name.Meanings.Count + borrowed.Count + surnames.Count == 0)
        {
            return;
        }

        var judged = KindJudge.JudgeKnown(reader, name.Tokens, NameTitle.StandsBefore(reader, name.Tokens));
        var common = LinkSignalReader.ReadName(reader, name);
        LinkSignalReader.ReadRivals(name.Meanings.Count + borrowed.Count + surnames.Count, ref common);
        foreach (var meaning in name.Meanings)
        {
            if (meaning.Kind is not AliasKind.ShortForm || _context.NamesInFull(meaning.Entry))
            {
                Add(reader, name, meaning, FormOf(meaning.Kind));
            }
        }

        foreach (var meaning in borrowed)
        {
            if (!name.Meanings.Any(own => ReferenceEquals(own.Entry, meaning.Entry)))
            {
                Add(reader, name, meaning with { Kind = AliasKind.ShortForm }, LinkSignal.ShortForm);
            }
        }

        foreach (var meaning in surnames)
        {
            Add(reader, name, meaning, LinkSignal.Surname);
        }

        void Add(in TokenReader reader, in NameCandidate name, AliasMeaning meaning, LinkSignal form)
        {
            var signals = common;
            _signals.ReadMeaning(reader, name, meaning, form, judged, ref signals);
            _options.Add(new LinkOption(index, hash, meaning) { Signals = signals, Weight = _model.Weigh(signals) });
        }
    }

    // A lone surname of somebody whom the reader is thought to know. Looked up once for each text.
    private IReadOnlyList<AliasMeaning> FindSurname(in TokenReader reader, in NameCandidate name, ulong hash)
    {
        if (name.Tokens.Count > 1 || name.Kind is not MentionKind.Person || reader.Word(name.Tokens.Start).Length < MinSurname || GivenNames.Contains(reader.Word(name.Tokens.Start)))
        {
            return [];
        }

        if (!_surnames.TryGetValue(hash, out var found))
        {
            _surnames.Add(hash, found = _knowledge.FindSurname(reader.Word(name.Tokens.Start), MaxNamesakes));
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

    // Of equals the first: the surer form of the name, then the order of the knowledge base.
    private int FindBest((int First, int Count) range)
    {
        var best = -1;
        for (var i = range.First; i < range.First + range.Count; i++)
        {
            best = best < 0 || _options[i].Weight > _options[best].Weight ? i : best;
        }

        return best;
    }

    // Among all meanings and none, which weighs nothing.
    private double Probability((int First, int Count) range, int option)
    {
        var sum = 1.0;
        for (var i = range.First; i < range.First + range.Count; i++)
        {
            sum += Math.Exp(_options[i].Weight);
        }

        return Math.Exp(_options[option].Weight) / sum;
    }

    private LinkEvidence EvidenceOf((int First, int Count) range, int best)
    {
        var rival = -1;
        for (var i = range.First; i < range.First + range.Count; i++)
        {
            rival = i != best && (rival < 0 || _options[i].Weight > _options[rival].Weight) ? i : rival;
        }

        double Part(LinkSignal first, LinkSignal last) => Math.Round(_model.Weigh(_options[best].Signals, first, last), EvidenceDigits);
        return new LinkEvidence(
            Part(LinkSignal.Name, LinkSignal.NamedInFull),
            Part(LinkSignal.TaggedKind, LinkSignal.OtherJudgedKind),
            Part(LinkSignal.NearWords, LinkSignal.Words),
            Part(LinkSignal.Names, LinkSignal.NamedByOthers),
            Part(LinkSignal.LongAgo, LinkSignal.NotYet),
            rival < 0 ? null : _options[rival].Meaning.Entry.Id,
            rival < 0 ? 0 : Math.Round(Probability(range, rival), Digits));
    }
}
