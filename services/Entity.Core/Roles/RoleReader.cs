using System.Runtime.InteropServices;
using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Roles;

/// <summary>Reads what the role of each sentence of a text is judged by. Sentences, names, dates, numbers and quotations are all in order, so each is passed once.</summary>
internal sealed class RoleReader
{
    /// <summary>Words of a sentence that the next one is compared with.</summary>
    private const int MaxStems = 64;

    private readonly HashSet<ulong> _headline = [];
    private readonly HashSet<ulong> _lead = [];
    private HashSet<ulong> _here = [];
    private HashSet<ulong> _before = [];
    private readonly Dictionary<ulong, int> _counts = [];

    /// <summary>For each token the hash of its stem when it is a content word, else 0.</summary>
    private readonly List<ulong> _stems = [];
    private readonly HashSet<string> _headlineNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leadNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpeakerTraits> _persons = new(StringComparer.Ordinal);
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
        _headline.Clear();
        _lead.Clear();
        _headlineNames.Clear();
        _leadNames.Clear();
        _names.Clear();
        _persons.Clear();
        _weekday = 0;
        _here.Clear();
        _before.Clear();
        ReadStems(draft);
        for (; _name < draft.Names.Count && draft.Names[_name].Mention.Span.End <= draft.BodyStart; _name++)
        {
            _headlineNames.Add(draft.Names[_name].Mention.FullForm);
        }
    }

    private void ReadStems(AnnotationDraft draft)
    {
        _stems.Clear();
        _counts.Clear();
        var reader = draft.Reader;
        for (var i = 0; i < reader.Count; i++)
        {
            var stem = IsContent(reader, i) ? StemHash(reader.Word(i)) : 0;
            _stems.Add(stem);
            if (stem == 0)
            {
                continue;
            }

            if (reader[i].End <= draft.BodyStart)
            {
                _headline.Add(stem);
            }
            else
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, stem, out _)++;
            }
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
                traits.Weekday = WeekdayOf(word);
                _weekday = _weekday == 0 ? traits.Weekday : _weekday;
            }
        }

        traits.LeadWeekday = _weekday;
        ReadOverlap(tokens, isLead, ref traits);
    }

    private static int WeekdayOf(ReadOnlySpan<char> word) => word switch
    {
        "Monday" => 1,
        "Tuesday" => 2,
        "Wednesday" => 3,
        "Thursday" => 4,
        "Friday" => 5,
        "Saturday" => 6,
        "Sunday" => 7,
        _ => 0,
    };

    private static bool IsYear(in TokenReader reader, int at) =>
        reader.Kind(at) is TokenKind.Number && reader.Word(at) is [('1' or '2'), ('9' or '0' or '8'), (>= '0' and <= '9'), (>= '0' and <= '9')];

    private void ReadOverlap(TokenRange tokens, bool isLead, ref SentenceTraits traits)
    {
        (_here, _before) = (_before, _here);
        _here.Clear();
        var (inHeadline, inLead, inBefore, common, content) = (0, 0, 0, 0, 0);
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            var stem = _stems[i];
            if (stem == 0)
            {
                continue;
            }

            content++;
            inHeadline += _headline.Contains(stem) ? 1 : 0;
            inLead += _lead.Contains(stem) ? 1 : 0;
            inBefore += _before.Contains(stem) ? 1 : 0;
            common += _counts[stem] > 1 ? 1 : 0;
            if (_here.Count < MaxStems)
            {
                _here.Add(stem);
            }

            if (isLead)
            {
                _lead.Add(stem);
            }
        }

        traits.HeadlineShare = _headline.Count == 0 ? 0 : Math.Min(1, (double)inHeadline / _headline.Count);
        traits.LeadShare = content == 0 ? 0 : (double)inLead / content;
        traits.BeforeShare = content == 0 ? 0 : (double)inBefore / content;
        traits.CommonShare = content == 0 ? 0 : (double)common / content;
    }

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
                CollectionsMarshal.GetValueRefOrAddDefault(_persons, mention.FullForm, out _) |= TraitsOf(traits);
            }

            if (isLead)
            {
                _leadNames.Add(mention.FullForm);
            }
        }
    }

    private static SpeakerTraits TraitsOf(in SentenceTraits sentence) =>
        SpeakerTraits.Known
        | (sentence.HasAge || sentence.Cues.Of(RoleCue.Age) > 0 ? SpeakerTraits.Age : 0)
        | (sentence.Cues.Of(RoleCue.Official) > 0 ? SpeakerTraits.Official : 0)
        | (sentence.Cues.Of(RoleCue.Expert) > 0 ? SpeakerTraits.Expert : 0)
        | (sentence.Cues.Of(RoleCue.Witness) > 0 || sentence.Cues.Of(RoleCue.Kin) > 0 ? SpeakerTraits.Witness : 0);

    private void ReadSpeaker(Quotation quotation, ref SentenceTraits traits)
    {
        if (quotation.SpeakerFullForm.Length == 0)
        {
            return;
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrNullRef(_persons, quotation.SpeakerFullForm);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref known))
        {
            traits.SpeakerTraits |= known | (_headlineNames.Contains(quotation.SpeakerFullForm) ? SpeakerTraits.InHeadline : 0);
            known |= SpeakerTraits.SpokeBefore;
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
            ReadSpeaker(quotation, ref traits);
            if (quotation.Speaker is { } speaker && speaker.Start >= sentence.Start && speaker.End <= sentence.End)
            {
                traits.Speaker = speaker.Length <= 4 ? SpeakerForm.Pronoun : char.IsUpper(text[speaker.Start]) ? SpeakerForm.Name : SpeakerForm.Noun;
            }
        }

        traits.QuotedShare = sentence.Length == 0 ? 0 : (double)quoted / sentence.Length;
    }

    private static bool IsFragment(in TokenReader reader, TokenRange tokens) =>
        tokens.Count < 4 || !(reader.Word(tokens.End - 1) is "." or "!" or "?" or "\"" or "\u201D" or "\u2019" or "'" or "..." or "\u2026" or ":" || reader.Word(tokens.End - 1)[^1] == '.');

    private static bool IsContent(in TokenReader reader, int at) => reader.IsWord(at) && reader[at].Length > 2 && !StopWords.Contains(reader.Word(at));

    /// <summary>Endings aside: a headline says "recognises" where its text says "recognised".</summary>
    public static ulong StemHash(ReadOnlySpan<char> word) => NameFolding.Hash(0, word.Length > 5 ? word[..5] : word);
}
