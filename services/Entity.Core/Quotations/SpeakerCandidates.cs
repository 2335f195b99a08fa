using System.Numerics;
using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Collects the names and pronouns around a quotation, with what tells for and against each as its speaker. Its buffers are used again for the next one.</summary>
internal sealed class SpeakerCandidates
{
    /// <summary>Tokens before a quotation, and paragraphs of them, that are read.</summary>
    private const int ReachBefore = 200;
    private const int Paragraphs = 2;

    /// <summary>Tokens behind a quotation that are read.</summary>
    private const int ReachBehind = 50;

    /// <summary>Tokens between a mention and its verb.</summary>
    private const int ReachVerb = 4;

    private readonly List<SpeakerCandidate> _found = [];
    private readonly List<ulong> _signals = [];
    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);

    public IReadOnlyList<SpeakerCandidate> Found => _found;

    /// <summary>One for each of <see cref="Found"/>.</summary>
    public IReadOnlyList<ulong> Signals => _signals;

    /// <summary>Counts how often each name stands in the text.</summary>
    public void Begin(AnnotationDraft draft)
    {
        _mentions.Clear();
        foreach (var name in draft.Names)
        {
            _mentions[name.Mention.FullForm] = _mentions.GetValueOrDefault(name.Mention.FullForm) + 1;
        }
    }

    /// <param name="paragraph">The index of the quotation's paragraph.</param>
    /// <param name="chosen">Whom the rules choose.</param>
    public void Collect(AnnotationDraft draft, IReadOnlyList<TokenRange> paragraphs, int paragraph, in QuotedSpan quote, Attribution chosen, in Spoken last)
    {
        _found.Clear();
        _signals.Clear();
        var reader = draft.Reader;
        var first = Math.Max(quote.Opener - ReachBefore, paragraphs[Math.Max(0, paragraph - Paragraphs)].Start);
        var end = Math.Min(Math.Min(quote.Paragraph.End, reader.Count), quote.Behind + ReachBehind);
        var name = NameIndex.FindFirst(draft.Names, first);
        var hasChosen = !chosen.IsFound;
        for (var at = first; at < end; at++)
        {
            if (at == quote.Opener)
            {
                at = quote.Behind - 1;
                continue;
            }

            while (name < draft.Names.Count && draft.Names[name].Tokens.Start < at)
            {
                name++;
            }

            var named = name < draft.Names.Count && draft.Names[name].Tokens.Start == at ? draft.Names[name] : default(ResolvedName?);
            if (named is null && !IsPronoun(reader.Word(at)))
            {
                continue;
            }

            var tokens = named?.Tokens ?? new TokenRange(at, at + 1);
            var isChosen = chosen.IsFound && tokens.Start < chosen.Speaker.End && chosen.Speaker.Start < tokens.End;
            hasChosen |= isChosen;
            Add(reader, draft, quote, tokens, named, isChosen, chosen.Cue >= 0, last);
        }

        if (!hasChosen)
        {
            Add(reader, draft, quote, chosen.Speaker, null, isChosen: true, chosen.Cue >= 0, last);
        }
    }

    private static bool IsPronoun(ReadOnlySpan<char> word) => word is "he" or "He" or "she" or "She" or "they" or "They" or "it" or "It";

    private void Add(in TokenReader reader, AnnotationDraft draft, in QuotedSpan quote, TokenRange tokens, ResolvedName? name, bool isChosen, bool hasVerb, in Spoken last)
    {
        var signals = Bit(KindOf(reader, tokens, name)) | (isChosen ? Bit(hasVerb ? SpeakerSignal.ChosenWithVerb : SpeakerSignal.Chosen) : 0) | PlaceOf(reader, quote, tokens) | NeighboursOf(reader, draft, tokens);
        if (name is { } named)
        {
            var count = _mentions.GetValueOrDefault(named.Mention.FullForm);
            signals |= Bit(SpeakerSignal.Mentions + Math.Clamp(count - 1, 0, 3)) | (last.Speaker?.Mention.FullForm == named.Mention.FullForm ? Bit(SpeakerSignal.LastSpeaker) : 0);
        }

        _signals.Add(signals);
        _found.Add(new SpeakerCandidate(tokens, tokens.SpanOf(reader.Tokens), name?.Mention.FullForm ?? "", signals));
    }

    private static SpeakerSignal KindOf(in TokenReader reader, TokenRange tokens, ResolvedName? name) => name?.Mention.Kind switch
    {
        null => tokens.Count == 1 && SpeakerFinder.IsPronoun(reader.Word(tokens.Start)) ? SpeakerSignal.Pronoun : SpeakerSignal.Noun,
        MentionKind.Person => SpeakerSignal.Person,
        MentionKind.Organization => SpeakerSignal.Organization,
        MentionKind.Place => SpeakerSignal.Place,
        _ => SpeakerSignal.OtherName,
    };

    private static ulong PlaceOf(in TokenReader reader, in QuotedSpan quote, TokenRange tokens)
    {
        var isBefore = tokens.End <= quote.Opener;
        var (from, to) = isBefore ? (tokens.End, quote.Opener) : (quote.Behind, tokens.Start);
        var marks = 0;

        // A speaker who goes on may stand anywhere before; further away than candidates are looked for nothing is read.
        for (var i = Math.Max(from, to - ReachBefore); i < to; i++)
        {
            marks += IsMark(reader.Word(i)) ? 1 : 0;
        }

        return Bit(isBefore ? SpeakerSignal.Before : SpeakerSignal.Behind)
            | (tokens.Start >= quote.Paragraph.Start ? Bit(SpeakerSignal.SameParagraph) : 0)
            | Bit(SpeakerSignal.Distance + Math.Min(7, BitOperations.Log2((uint)Math.Max(0, to - from) + 1)))
            | Bit(SpeakerSignal.Marks + Math.Min(3, marks))
            | (isBefore && marks % 2 == 1 ? Bit(SpeakerSignal.Quoted) : 0);
    }

    private static ulong NeighboursOf(in TokenReader reader, AnnotationDraft draft, TokenRange tokens)
    {
        var sentence = draft.Sentences[SentenceIndex.Find(draft.Sentences, tokens.Start)];
        return (HasVerb(reader, tokens.End, Math.Min(sentence.End, tokens.End + ReachVerb)) ? Bit(SpeakerSignal.VerbBehind) : 0)
            | (HasVerb(reader, Math.Max(sentence.Start, tokens.Start - 2), tokens.Start) ? Bit(SpeakerSignal.VerbBefore) : 0)
            | (tokens.Start == sentence.Start ? Bit(SpeakerSignal.FirstInSentence) : 0)
            | (SpeakerFinder.IsObliqueAt(reader, tokens.Start) ? Bit(SpeakerSignal.Governed) : 0)
            | (reader.Word(tokens.End) is "'s" or "\u2019s" ? Bit(SpeakerSignal.Possessive) : 0);
    }

    private static bool HasVerb(in TokenReader reader, int from, int to)
    {
        for (var i = from; i < to && !IsMark(reader.Word(i)); i++)
        {
            if (QuotationCues.IsQuoting(reader, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(ReadOnlySpan<char> word) => word is "\"" or "\u201C" or "\u201D" or "``" or "''";

    private static ulong Bit(SpeakerSignal signal) => 1UL << (int)signal;
}
