using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Numbers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.UnitTests.Fixtures;

/// <summary>A small annotator for tests: the kernel's sentences, dates and numbers, names from a list, direct quotations with the person named beside them.</summary>
internal static class TestAnnotator
{
    /// <param name="roles">The role of each paragraph of the text.</param>
    public static Annotation Annotate(
        string text, DateTimeOffset published, IReadOnlyList<DiscourseRole> roles, IReadOnlyList<KnownName> names, string language = "en")
    {
        var tokens = Tokenizer.AsSpan(Tokenizer.Tokenize(text));
        var dates = new List<DateExpression>();
        DateRecognizer.Recognize(text, tokens, DateOnly.FromDateTime(published.UtcDateTime), dates);
        var numbers = new List<NumberExpression>();
        NumberRecognizer.Recognize(text, tokens, dates, numbers);
        var mentions = FindMentions(text, names);
        var quotations = FindQuotations(text, mentions);
        var sentences = SentenceSplitter.Split(text).Select(s => Role(text, s, roles, quotations));
        return new Annotation([.. sentences], mentions, quotations, dates, numbers, language, "test", "test", language == "en");
    }

    private static Sentence Role(string text, TextSpan span, IReadOnlyList<DiscourseRole> roles, List<Quotation> quotations)
    {
        var paragraph = text.AsSpan(0, span.Start).Count('\n');
        var role = paragraph < roles.Count ? roles[paragraph] : DiscourseRole.Unspecified;
        return new Sentence(span, role, 1, quotations.Exists(q => q.Content.Overlaps(span)));
    }

    private static List<Mention> FindMentions(string text, IReadOnlyList<KnownName> names)
    {
        var mentions = new List<Mention>();
        foreach (var name in names.OrderByDescending(n => n.Name.Length))
        {
            Find(text, name.Name, name, mentions);
            var last = name.Name.LastIndexOf(' ');
            if (name.Kind is MentionKind.Person && last > 0)
            {
                Find(text, name.Name[(last + 1)..], name, mentions);
            }
        }

        return [.. mentions.OrderBy(m => m.Span.Start)];
    }

    private static void Find(string text, string surface, KnownName name, List<Mention> mentions)
    {
        for (var at = text.IndexOf(surface, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surface, at + 1, StringComparison.Ordinal))
        {
            var span = TextSpan.FromLength(at, surface.Length);
            if (!mentions.Exists(m => m.Span.Overlaps(span)))
            {
                mentions.Add(new Mention(span, name.Kind, name.EntityId, name.Name, name.Entity is null ? null : 1));
            }
        }
    }

    private static List<Quotation> FindQuotations(string text, List<Mention> mentions)
    {
        var quotations = new List<Quotation>();
        for (var open = text.IndexOfAny(['"', '\u201C']); open >= 0;)
        {
            var close = text.IndexOfAny(['"', '\u201D'], open + 1);
            if (close < 0)
            {
                break;
            }

            var line = new TextSpan(text.LastIndexOf('\n', open) + 1, text.IndexOf('\n', close) is >= 0 and var end ? end : text.Length);
            var speaker = mentions.Find(m => m.Kind is MentionKind.Person && line.Contains(m.Span) && (m.Span.End <= open || m.Span.Start > close));
            quotations.Add(new Quotation(new TextSpan(open + 1, close), speaker?.Span, null, speaker?.FullForm ?? "", speaker?.Entity, IsDirect: true));
            open = close + 1 < text.Length ? text.IndexOfAny(['"', '\u201C'], close + 1) : -1;
        }

        return quotations;
    }
}
