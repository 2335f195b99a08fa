using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>
/// Finds what people are quoted with, and who they are. Words between marks are a quotation when somebody is said to have said them or when they are a
/// sentence; marks around a title or a doubtful word are not.
/// </summary>
internal sealed class QuotationStep : IAnnotationStep
{
    /// <summary>Fewer words without a verb of saying are irony or a term.</summary>
    private const int MinUnattributed = 6;

    /// <summary>Words of the longest title of a work that is told from speech by its capitals.</summary>
    private const int MaxTitle = 8;

    /// <summary>Names that are looked at backwards for whom a pronoun means.</summary>
    private const int PronounReach = 30;

    private readonly List<QuotedSpan> _spans = [];

    public void Run(AnnotationDraft draft)
    {
        if (!draft.IsEnglish)
        {
            return;
        }

        _spans.Clear();
        var reader = draft.Reader;
        FindSpans(reader, draft.SentenceSpan);

        var last = default(Spoken);
        foreach (var span in _spans)
        {
            var own = AttributionFinder.Find(reader, draft.Names, span);
            var goesOn = !own.IsFound && Continues(reader, last.Span, span);
            var attribution = goesOn ? last.Attribution with { Cue = -1 } : own;
            if (IsQuotation(reader, span, attribution))
            {
                var speaker = goesOn ? last.Speaker : Resolve(reader, draft, attribution, last);
                draft.Quotations.Add(ToQuotation(reader, span, speaker, attribution));
                last = new Spoken(attribution, speaker, span);
            }
        }
    }

    private void FindSpans(in TokenReader reader, ReadOnlySpan<TokenRange> sentences)
    {
        var start = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var end = sentences[i].End;
            if (end == reader.Count || reader.Text[reader[end - 1].End..reader[end].Start].Contains('\n'))
            {
                QuotationMarks.Find(reader, new TokenRange(start, end), _spans);
                start = end;
            }
        }
    }

    // A speaker goes on in the same paragraph, behind a quotation left open, and in a paragraph that is nothing but a quotation.
    private static bool Continues(in TokenReader reader, QuotedSpan? before, QuotedSpan span)
    {
        if (before is not { } last)
        {
            return false;
        }

        if (last.Paragraph == span.Paragraph)
        {
            return EndsWithStop(reader, span) || span.IsOpen || EndsWithStop(reader, last);
        }

        return last.Paragraph.End == span.Paragraph.Start && span.Opener == span.Paragraph.Start && (last.IsOpen || span.Behind >= span.Paragraph.End);
    }

    private static bool IsQuotation(in TokenReader reader, QuotedSpan span, Attribution attribution)
    {
        var (words, capitals) = (0, 0);
        for (var i = span.Content.Start; i < span.Content.End; i++)
        {
            words += reader.IsWord(i) ? 1 : 0;
            capitals += reader.IsCapitalized(i) ? 1 : 0;
        }

        var isTitle = capitals * 3 > words * 2 && words <= MaxTitle && !EndsWithStop(reader, span);
        var endsLikeSpeech = EndsWithStop(reader, span) || reader.Word(span.Content.End - 1) is ",";
        if (words == 0 || isTitle)
        {
            return false;
        }

        return attribution is { IsFound: true, Cue: >= 0 } ? words > 1 || endsLikeSpeech : endsLikeSpeech ? words > 2 || attribution.IsFound : words >= MinUnattributed;
    }

    private static bool EndsWithStop(in TokenReader reader, QuotedSpan span) => reader.Word(span.Content.End - 1) is "." or "!" or "?" or "..." or "\u2026" or "?!" or "!!";

    /// <summary>The quotation before, with the person that its speaker was found to be.</summary>
    private readonly record struct Spoken(Attribution Attribution, ResolvedName? Speaker, QuotedSpan? Span);

    private static bool IsPronoun(in TokenReader reader, Attribution attribution) =>
        attribution is { IsFound: true, Speaker.Count: 1 } && SpeakerFinder.IsPronoun(reader.Word(attribution.Speaker.Start));

    // Who "he" is: the first person of the latest sentence since the last quotation, else its speaker, else the person named last.
    private static ResolvedName? Resolve(in TokenReader reader, AnnotationDraft draft, Attribution attribution, Spoken last)
    {
        if (!attribution.IsFound)
        {
            return null;
        }

        if (!IsPronoun(reader, attribution))
        {
            return FindName(draft.Names, attribution.Speaker);
        }

        if (reader.Word(attribution.Speaker.Start) is not ("he" or "she" or "He" or "She" or "who"))
        {
            return null;
        }

        if (FindSubject(draft, last.Span?.Behind ?? 0, attribution.Speaker.Start) is { } subject)
        {
            return subject;
        }

        if (last.Speaker is { Mention.Kind: MentionKind.Person })
        {
            return last.Speaker;
        }

        var nearest = NameIndex.FindLast(draft.Names, attribution.Speaker.Start);
        for (var i = nearest; i >= Math.Max(0, nearest - PronounReach); i--)
        {
            if (draft.Names[i].Mention.Kind is MentionKind.Person)
            {
                return draft.Names[i];
            }
        }

        return null;
    }

    private static ResolvedName? FindSubject(AnnotationDraft draft, int from, int before)
    {
        var sentences = draft.Sentences;
        for (var i = SentenceIndex.Find(sentences, before); i >= 0 && sentences[i].Start >= from; i--)
        {
            for (var name = NameIndex.FindFirst(draft.Names, sentences[i].Start); name < draft.Names.Count && draft.Names[name].Tokens.End <= Math.Min(sentences[i].End, before); name++)
            {
                if (draft.Names[name].Mention.Kind is MentionKind.Person)
                {
                    return draft.Names[name];
                }
            }
        }

        return null;
    }

    private static ResolvedName? FindName(List<ResolvedName> names, TokenRange tokens)
    {
        var index = NameIndex.FindFirst(names, tokens.Start);
        return index < names.Count && names[index].Tokens == tokens ? names[index] : null;
    }

    private static Quotation ToQuotation(in TokenReader reader, QuotedSpan span, ResolvedName? speaker, Attribution attribution)
    {
        var tokens = reader.Tokens;
        return new Quotation(
            span.Content.SpanOf(tokens),
            attribution.IsFound ? attribution.Speaker.SpanOf(tokens) : null,
            attribution is { IsFound: true, Cue: >= 0 } ? tokens[attribution.Cue].Span : null,
            speaker?.Mention.FullForm ?? "",
            speaker?.Mention.Entity,
            IsDirect: true);
    }
}
