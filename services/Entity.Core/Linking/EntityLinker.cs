using Newsdesk.Entities.Knowledge;
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

    /// <summary>Options of one text that are weighed in full: some hundred articles have as many. Of the names behind them only the surest meanings are weighed.</summary>
    private const int MaxOptions = 1 << 14;

    private const int FewMeanings = 2;

    private const int Digits = 3;
    private const int EvidenceDigits = 2;

    private readonly LinkModel _model;
    private readonly LinkContext _context = new();
    private readonly MeaningFinder _meanings;
    private readonly LinkSignalReader _signals;
    private readonly List<LinkOption> _options = [];
    private readonly List<(int First, int Count)> _ranges = [];

    public EntityLinker(KnowledgeBase knowledge, LinkModel model)
    {
        _model = model;
        _meanings = new MeaningFinder(knowledge, _context);
        _signals = new LinkSignalReader(_context);
    }

    /// <summary>The meanings that are weighed, name by name.</summary>
    public IReadOnlyList<LinkOption> Options => _options;

    /// <summary>Weighs the meanings of all names of a text; <see cref="Link"/> then tells the best of each.</summary>
    public void Read(in TokenReader reader, IReadOnlyList<NameCandidate> names, int? publishYear)
    {
        _options.Clear();
        if (_options.Capacity > 4 * MaxOptions)
        {
            // What one text of nothing but names needed is not held for the next.
            _options.Capacity = MaxOptions;
        }

        _ranges.Clear();
        _context.Read(reader, names, publishYear);
        _meanings.Read(reader, names);
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
        var meanings = _meanings.Find(reader, names, index, hash, _options.Count < MaxOptions ? int.MaxValue : FewMeanings);
        if (meanings.Count == 0)
        {
            return;
        }

        var judged = KindJudge.JudgeKnown(reader, name.Tokens, NameTitle.StandsBefore(reader, name.Tokens));
        var common = LinkSignalReader.ReadName(reader, name);
        LinkSignalReader.ReadRivals(meanings.Count, ref common);
        foreach (var (meaning, form) in meanings)
        {
            var signals = common;
            _signals.ReadMeaning(reader, name, meaning, form, judged, ref signals);
            _options.Add(new LinkOption(index, hash, meaning) { Signals = signals, Weight = _model.Weigh(signals) });
        }
    }

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
            Part(LinkSignal.DescribedNames, LinkSignal.NamedByOthers),
            Part(LinkSignal.LongAgo, LinkSignal.NotYet),
            rival < 0 ? null : _options[rival].Meaning.Entry.Id,
            rival < 0 ? 0 : Math.Round(Probability(range, rival), Digits));
    }
}
