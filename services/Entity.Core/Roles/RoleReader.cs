using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Roles;

/// <summary>Reads what the role of each sentence of a text is judged by. Sentences, names, dates, numbers and quotations are all in order, so each is passed once.</summary>
internal sealed class RoleReader
{
    private readonly WordOverlap _overlap = new();
    private readonly KnownSpeakers _speakers = new();
    private readonly HashSet<string> _headlineNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leadNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private DateOnly? _published;
    private int _date;
    private int _number;
    private int _name;
    private int _quotation;
    private int _weekday;

    /// <summary>Appends the traits of every sentence of the text; those of the headline are not among them.</summary>
    public void Read(AnnotationDraft draft, List<SentenceTraits> traits)
    {
        Begin(draft);
        var reader = draft.Reader;
        var position = 0;
        foreach (var tokens in draft.Sentences)
        {
            var span = tokens.SpanOf(reader.Tokens);
            if (span.Start < draft.BodyStart)
            {
                continue;
            }

            var read = new SentenceTraits { DaysAgo = -1, Position = position, IsFragment = IsFragment(reader, tokens), IsQuestion = reader.Word(tokens.End - 1) is "?" };
            ReadWords(reader, tokens, isLead: position == 0 && !read.IsFragment, ref read);
            ReadNames(draft, tokens, isLead: position == 0 && !read.IsFragment, ref read);
            ReadDates(draft, span, ref read);
            ReadQuotations(draft, span, ref read);
            position += read.IsFragment ? 0 : 1;
            traits.Add(read);
        }
    }

    private void Begin(AnnotationDraft draft)
    {
        (_date, _number, _name, _quotation) = (0, 0, 0, 0);
        _published = draft.Published ?? FindLatest(draft.Dates);
        _headlineNames.Clear();
        _leadNames.Clear();
        _names.Clear();
        _speakers.Clear();
        _weekday = 0;
        _overlap.Begin(draft);
        for (; _name < draft.Names.Count && draft.Names[_name].Mention.Span.End <= draft.BodyStart; _name++)
        {
            _headlineNames.Add(draft.Names[_name].Mention.FullForm);
        }
    }

    private void ReadWords(in TokenReader reader, TokenRange tokens, bool isLead, ref SentenceTraits traits)
    {
        (ulong One, ulong Two) before = (0, 0);
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (!reader.IsWord(i))
            {
                before = (0, 0);
                traits.HasYear |= IsYear(reader, i);
                traits.HasAge |= IsAge(reader, i);
                continue;
            }

            var word = reader.Word(i);
            traits.Words++;
            RoleCues.Add(word, ref before, ref traits.Cues);
            VerbForms.Count(reader, i, ref traits);
            if (traits.Weekday == 0 && word.Length > 5 && word.EndsWith("day", StringComparison.Ordinal))
            {
                traits.Weekday = Weekdays.Of(word);
                _weekday = _weekday == 0 ? traits.Weekday : _weekday;
            }
        }

        traits.LeadWeekday = _weekday;
        _overlap.Read(tokens, isLead, ref traits);
    }

    private static bool IsYear(in TokenReader reader, int at) =>
        reader.Kind(at) is TokenKind.Number && reader.Word(at) is [('1' or '2'), ('9' or '0' or '8'), (>= '0' and <= '9'), (>= '0' and <= '9')];

    // "Ann Lee, 34, said".
    private static bool IsAge(in TokenReader reader, int at) =>
        reader.Kind(at) is TokenKind.Number && reader[at].Length <= 2 && reader.Word(at - 1) is "," && reader.Word(at + 1) is "," or "." && reader.IsCapitalized(at - 2);

    private void ReadNames(AnnotationDraft draft, TokenRange tokens, bool isLead, ref SentenceTraits traits)
    {
        for (; _name < draft.Names.Count && draft.Names[_name].Tokens.Start < tokens.End; _name++)
        {
            var mention = draft.Names[_name].Mention;
            traits.Persons += mention.Kind is MentionKind.Person ? 1 : 0;
            traits.Organizations += mention.Kind is MentionKind.Organization ? 1 : 0;
            traits.Places += mention.Kind is MentionKind.Place ? 1 : 0;
            traits.HeadlineNames += _headlineNames.Contains(mention.FullForm) ? 1 : 0;
            traits.LeadNames += _leadNames.Contains(mention.FullForm) ? 1 : 0;
            var isNew = _names.Add(mention.FullForm);
            traits.NewNames += isNew ? 1 : 0;
            traits.NewPersons += isNew && mention.Kind is MentionKind.Person ? 1 : 0;
            if (mention.Kind is MentionKind.Person)
            {
                _speakers.Name(mention.FullForm, traits);
            }

            if (isLead)
            {
                _leadNames.Add(mention.FullForm);
            }
        }
    }

    private void ReadDates(AnnotationDraft draft, TextSpan sentence, ref SentenceTraits traits)
    {
        for (; _number < draft.Numbers.Count && draft.Numbers[_number].Span.Start < sentence.End; _number++)
        {
            traits.Numbers++;
        }

        for (; _date < draft.Dates.Count && draft.Dates[_date].Span.Start < sentence.End; _date++)
        {
            var date = draft.Dates[_date];
            if (_published is not { } published || date.Span.Start < sentence.Start)
            {
                continue;
            }

            if (date.Start > published)
            {
                traits.HasFutureDate = true;
                continue;
            }

            traits.HasYearBefore |= date.Start.Year < published.Year && YearOf(date.Span, draft.Text) == date.Start.Year;
            var days = date.End > published ? 0 : published.DayNumber - date.End.DayNumber + 1;
            traits.DaysAgo = traits.DaysAgo < 0 ? days : Math.Min(traits.DaysAgo, days);
        }
    }

    // A text without a publish day is about as old as the latest day that it tells.
    private static DateOnly? FindLatest(List<DateExpression> dates)
    {
        DateOnly? latest = null;
        foreach (var date in dates)
        {
            latest = latest is null || date.Start > latest ? date.Start : latest;
        }

        return latest;
    }

    private static int YearOf(TextSpan date, string text) =>
        date.Length >= 4 && int.TryParse(text.AsSpan(date.End - 4, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : 0;

    // A quotation may go on into the next sentence, and direct speech may lie in reported speech.
    private void ReadQuotations(AnnotationDraft draft, TextSpan sentence, ref SentenceTraits traits)
    {
        while (_quotation < draft.Quotations.Count && draft.Quotations[_quotation].Content.End <= sentence.Start)
        {
            _quotation++;
        }

        var quoted = 0;
        var text = draft.Text;
        for (var i = _quotation; i < draft.Quotations.Count && draft.Quotations[i].Content.Start < sentence.End; i++)
        {
            var quotation = draft.Quotations[i];
            var shared = Math.Min(quotation.Content.End, sentence.End) - Math.Max(quotation.Content.Start, sentence.Start);
            quoted += quotation.IsDirect ? Math.Max(shared, 0) : 0;
            traits.IsReported |= !quotation.IsDirect && shared * 2 > sentence.Length;
            traits.SpeakerTraits |= _speakers.Speak(quotation.SpeakerFullForm, _headlineNames.Contains(quotation.SpeakerFullForm));
            if (quotation.Speaker is { } speaker && speaker.Start >= sentence.Start && speaker.End <= sentence.End)
            {
                traits.Speaker = speaker.Length <= 4 ? SpeakerForm.Pronoun : char.IsUpper(text[speaker.Start]) ? SpeakerForm.Name : SpeakerForm.Noun;
            }
        }

        traits.QuotedShare = sentence.Length == 0 ? 0 : (double)quoted / sentence.Length;
    }

    private static bool IsFragment(in TokenReader reader, TokenRange tokens) =>
        tokens.Count < 4 || !(reader.Word(tokens.End - 1) is "." or "!" or "?" or "\"" or "\u201D" or "\u2019" or "'" or "..." or "\u2026" or ":" || reader.Word(tokens.End - 1)[^1] == '.');
}
