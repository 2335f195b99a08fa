using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>
/// Finds what people are quoted with or reported to have said, and who they are. Direct and reported speech are each in order and without overlap; direct
/// speech may lie inside reported speech.
/// </summary>
/// <param name="observe">Sees every choice that the model makes; for its training.</param>
internal sealed class QuotationStep(SpeakerModel model, Action<SpeakerChoice>? observe = null) : IAnnotationStep
{
    /// <summary>Tokens between a quotation without a speaker and the one before whose speaker goes on.</summary>
    private const int ReachNear = 120;

    /// <summary>Sentences before a quotation that may report the words of whoever speaks it.</summary>
    private const int ReachLead = 3;

    private readonly List<TokenRange> _paragraphs = [];
    private readonly List<QuotedSpan> _spans = [];
    private readonly List<ReportedSpeech> _reported = [];
    private readonly List<Spoken> _spoken = [];
    private readonly SpeakerCandidates _candidates = new();

    public void Run(AnnotationDraft draft)
    {
        if (!draft.IsEnglish)
        {
            return;
        }

        var reader = draft.Reader;
        _spans.Clear();
        FindParagraphs(reader, draft.SentenceSpan);
        QuotationMarks.Find(reader, _paragraphs, _spans);
        FindReported(reader, draft);
        FindDirect(reader, draft);
        AddReported(reader, draft);
        draft.Quotations.Sort(static (left, right) => left.Content.CompareTo(right.Content));
    }

    private void FindParagraphs(in TokenReader reader, ReadOnlySpan<TokenRange> sentences)
    {
        _paragraphs.Clear();
        var start = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var end = sentences[i].End;
            if (end == reader.Count || reader.Text[reader[end - 1].End..reader[end].Start].Contains('\n'))
            {
                _paragraphs.Add(new TokenRange(start, end));
                start = end;
            }
        }
    }

    private void FindReported(in TokenReader reader, AnnotationDraft draft)
    {
        _reported.Clear();
        foreach (var sentence in draft.Sentences)
        {
            ReportedSpeechFinder.Find(reader, draft.Names, _spans, sentence, _reported);
        }
    }

    private void FindDirect(in TokenReader reader, AnnotationDraft draft)
    {
        _spoken.Clear();
        _candidates.Begin(draft);
        var last = default(Spoken);
        foreach (var span in _spans)
        {
            var index = SentenceIndex.Find(draft.Sentences, span.Opener);
            var sentence = draft.Sentences[index].Start;
            var before = span.Opener > sentence || index == 0 ? sentence : draft.Sentences[index - 1].Start;
            var own = AttributionFinder.Find(reader, draft.Names, span, before, span.Opener > sentence);
            var isSameSentence = !own.IsFound && last.Span is { } quoted && quoted.Opener >= sentence;
            if (!own.IsFound && !isSameSentence)
            {
                own = FindAround(span);
                own = own.IsFound ? own : AttributionFinder.FindBeforeColon(reader, draft.Names, span, before);
                own = own.IsFound ? own : FindLead(reader, draft, span, index, last);
            }

            var goesOn = isSameSentence || (!own.IsFound && QuotationRules.Continues(reader, last.Span, span));
            goesOn = goesOn || (!own.IsFound && last.Span is { } near && sentence - near.Behind <= ReachNear && QuotationRules.IsQuotation(reader, span, default));
            var attribution = isSameSentence ? last.Attribution : goesOn ? last.Attribution with { Cue = -1 } : own;
            if (QuotationRules.IsQuotation(reader, span, attribution))
            {
                var chosen = attribution is { IsFound: true, Cue: >= 0 } && observe is null ? attribution : Choose(draft, span, attribution, last);
                var speaker = goesOn && chosen == attribution ? last.Speaker : SpeakerResolver.Resolve(reader, draft, chosen, last);
                attribution = chosen;
                draft.Quotations.Add(ToQuotation(reader, span.Content, speaker, attribution, isDirect: true));
                last = new Spoken(attribution, speaker, span);
                _spoken.Add(last);
            }
        }
    }

    // Without a verb of saying beside it, the rules are one sign of the speaker among others.
    private Attribution Choose(AnnotationDraft draft, in QuotedSpan span, Attribution attribution, in Spoken last)
    {
        _candidates.Collect(draft, _paragraphs, SentenceIndex.Find(_paragraphs, span.Opener), span, attribution, last);
        var best = model.Choose(_candidates.Signals);
        observe?.Invoke(new SpeakerChoice(span.Content.SpanOf(draft.Reader.Tokens), [.. _candidates.Found]));
        return best < 0 || _candidates.Found[best].Has(SpeakerSignal.Chosen) || attribution is { IsFound: true, Cue: >= 0 } ? attribution : new Attribution(_candidates.Found[best].Tokens, Cue: -1, IsFound: true);
    }

    // Whole sentences in marks are said by whom the sentences right before report: Heald noted the cost. "It would be high."
    private Attribution FindLead(in TokenReader reader, AnnotationDraft draft, QuotedSpan span, int index, in Spoken last)
    {
        if (index == 0 || span.Opener != draft.Sentences[index].Start || !QuotationRules.EndsWithStop(reader, span))
        {
            return default;
        }

        for (var i = index - 1; i >= Math.Max(0, index - ReachLead); i--)
        {
            var before = draft.Sentences[i];
            if (last.Span is { } quoted && quoted.Behind > before.Start)
            {
                return default;
            }

            var at = FindFirstReported(before.Start);
            if (at < _reported.Count && _reported[at].Attribution.Cue < before.End)
            {
                return _reported[at].Attribution with { Cue = -1 };
            }
        }

        return FindSubject(reader, draft, draft.Sentences[index - 1]);
    }

    // Words in marks within reported speech are its speaker's.
    private Attribution FindAround(QuotedSpan span)
    {
        var first = FindFirstReported(span.Opener);
        for (var i = Math.Max(0, first - 1); i < Math.Min(_reported.Count, first + 1); i++)
        {
            if (_reported[i].Content.Start <= span.Opener && _reported[i].Content.End >= span.Content.End)
            {
                return _reported[i].Attribution;
            }
        }

        return default;
    }

    // The first reported speech whose verb stands at or behind a token.
    private int FindFirstReported(int token)
    {
        var (low, high) = (0, _reported.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _reported[middle].Attribution.Cue < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Without a verb of saying, the one whom the sentence before is about.
    private static Attribution FindSubject(in TokenReader reader, AnnotationDraft draft, TokenRange before)
    {
        var subject = SubjectFinder.FindFirst(reader, draft.Names, before.Start, before.End);
        return subject.Count > 0 ? new Attribution(subject, Cue: -1, IsFound: true) : default;
    }

    private void AddReported(in TokenReader reader, AnnotationDraft draft)
    {
        var next = 0;
        foreach (var (content, attribution) in _reported)
        {
            while (next < _spoken.Count && _spoken[next].Span?.Opener < attribution.Cue)
            {
                next++;
            }

            var speaker = SpeakerResolver.Resolve(reader, draft, attribution, next > 0 ? _spoken[next - 1] : default);
            draft.Quotations.Add(ToQuotation(reader, content, speaker, attribution, isDirect: false));
        }
    }

    private static Quotation ToQuotation(in TokenReader reader, TokenRange content, ResolvedName? speaker, Attribution attribution, bool isDirect)
    {
        var tokens = reader.Tokens;
        return new Quotation(
            content.SpanOf(tokens),
            attribution.IsFound ? attribution.Speaker.SpanOf(tokens) : null,
            attribution is { IsFound: true, Cue: >= 0 } ? tokens[attribution.Cue].Span : null,
            speaker?.Mention.FullForm ?? "",
            speaker?.Mention.Entity,
            isDirect);
    }
}
