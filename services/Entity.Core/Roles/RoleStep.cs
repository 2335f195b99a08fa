using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Roles;

/// <summary>Gives every sentence of an English text its discourse role and tells whether it is speech.</summary>
internal sealed class RoleStep : IAnnotationStep
{
    /// <summary>Share of a sentence's words between quotation marks from which on it is speech.</summary>
    private const double SpeechShare = 0.5;

    private readonly HashSet<ulong> _headline = [];

    public void Run(AnnotationDraft draft)
    {
        var reader = draft.Reader;
        ReadHeadline(reader, draft);
        var (quotation, date, position) = (0, 0, 0);
        foreach (var tokens in draft.Sentences)
        {
            var span = tokens.SpanOf(reader.Tokens);
            var speech = MeasureSpeech(draft, span, ref quotation);
            if (!draft.IsEnglish || span.Start < draft.BodyStart)
            {
                draft.Roles.Add(new Sentence(span, DiscourseRole.Unspecified, 0, speech >= SpeechShare));
                continue;
            }

            var traits = ReadTraits(reader, tokens);
            traits.IsFragment = IsFragment(reader, tokens);
            traits.Position = position;
            position += traits.IsFragment ? 0 : 1;
            traits.IsSpeech = speech >= SpeechShare;
            traits.HasQuotation = speech > 0;
            ReadDates(draft, span, ref date, ref traits);
            var (role, score) = RoleJudge.Judge(traits);
            draft.Roles.Add(new Sentence(span, role, score, traits.IsSpeech));
        }
    }

    private void ReadHeadline(in TokenReader reader, AnnotationDraft draft)
    {
        _headline.Clear();
        for (var i = 0; i < reader.Count && reader[i].End <= draft.BodyStart; i++)
        {
            if (IsContent(reader, i))
            {
                _headline.Add(StemHash(reader.Word(i)));
            }
        }
    }

    private SentenceTraits ReadTraits(in TokenReader reader, TokenRange tokens)
    {
        var traits = new SentenceTraits { DaysAgo = -1 };
        var shared = 0;
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (!reader.IsWord(i))
            {
                continue;
            }

            var word = reader.Word(i);
            traits.Words++;
            traits.Expectation += RoleCues.Expectation.Contains(word) ? 1 : 0;
            traits.Evaluation += RoleCues.Evaluation.Contains(word) ? 1 : 0;
            traits.Consequence += RoleCues.Consequence.Contains(word) ? 1 : 0;
            traits.Previous += RoleCues.Previous.Contains(word) ? 1 : 0;
            traits.History += RoleCues.History.Contains(word) ? 1 : 0;
            traits.Context += RoleCues.Context.Contains(word) ? 1 : 0;
            traits.Anecdote += RoleCues.Anecdote.Contains(word) ? 1 : 0;
            traits.Event += RoleCues.Event.Contains(word) ? 1 : 0;
            shared += _headline.Count > 0 && IsContent(reader, i) && _headline.Contains(StemHash(word)) ? 1 : 0;
        }

        traits.HeadlineShare = _headline.Count == 0 ? 0 : Math.Min(1, (double)shared / _headline.Count);
        return traits;
    }

    private static void ReadDates(AnnotationDraft draft, TextSpan sentence, ref int index, ref SentenceTraits traits)
    {
        while (index < draft.Dates.Count && draft.Dates[index].Span.End <= sentence.Start)
        {
            index++;
        }

        if (draft.Published is not { } published)
        {
            return;
        }

        for (var i = index; i < draft.Dates.Count && draft.Dates[i].Span.Start < sentence.End; i++)
        {
            var date = draft.Dates[i];
            if (date.Start > published)
            {
                traits.HasFutureDate = true;
                continue;
            }

            var days = date.End > published ? 0 : published.DayNumber - date.End.DayNumber + 1;
            traits.DaysAgo = traits.DaysAgo < 0 ? days : Math.Min(traits.DaysAgo, days);
        }
    }

    // The share of the sentence's characters that somebody is quoted with. Sentences and quotations are both in order.
    private static double MeasureSpeech(AnnotationDraft draft, TextSpan sentence, ref int index)
    {
        while (index < draft.Quotations.Count && draft.Quotations[index].Content.End <= sentence.Start)
        {
            index++;
        }

        var quoted = 0;
        for (var i = index; i < draft.Quotations.Count && draft.Quotations[i].Content.Start < sentence.End; i++)
        {
            var content = draft.Quotations[i].Content;
            quoted += Math.Min(content.End, sentence.End) - Math.Max(content.Start, sentence.Start);
        }

        return sentence.Length == 0 ? 0 : (double)quoted / sentence.Length;
    }

    private static bool IsFragment(in TokenReader reader, TokenRange tokens) =>
        tokens.Count < 4 || !(reader.Word(tokens.End - 1) is "." or "!" or "?" or "\"" or "\u201D" or "\u2019" or "'" or "..." or "\u2026" or ":" || reader.Word(tokens.End - 1)[^1] == '.');

    private static bool IsContent(in TokenReader reader, int at) => reader.IsWord(at) && reader[at].Length > 2 && !StopWords.Contains(reader.Word(at));

    // Endings aside, a headline says "recognises" where its text says "recognised".
    private static ulong StemHash(ReadOnlySpan<char> word) => NameFolding.Hash(0, word.Length > 5 ? word[..5] : word);
}
