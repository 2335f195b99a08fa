using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>
/// Keeps of an annotation what fits its text, in the order of the spans: it came over the bus and may be of another revision. Of the quotations it keeps the
/// direct ones: documents print words in marks only.
/// </summary>
internal static class AnnotationGuard
{
    public static MemberArticle Clean(MemberArticle member)
    {
        var text = Clean(member.Annotation, member.Text.Length);
        var title = Clean(member.TitleAnnotation, member.Title.Length);
        return ReferenceEquals(text, member.Annotation) && ReferenceEquals(title, member.TitleAnnotation)
            ? member
            : member with { Annotation = text, TitleAnnotation = title };
    }

    private static Annotation Clean(Annotation annotation, int length)
    {
        var isClean = IsClean(annotation.Sentences, s => s.Span, length)
            && IsClean(annotation.Mentions, m => m.Span, length)
            && annotation.Quotations.All(q => q.IsDirect)
            && IsClean(annotation.Quotations, q => q.Content, length)
            && IsClean(annotation.Dates, d => d.Span, length)
            && IsClean(annotation.Numbers, n => n.Span, length);
        return isClean
            ? annotation
            : annotation with
            {
                Sentences = Keep(annotation.Sentences, s => s.Span, length),
                Mentions = Keep(annotation.Mentions, m => m.Span, length),
                Quotations = Keep([.. annotation.Quotations.Where(q => q.IsDirect)], q => q.Content, length),
                Dates = Keep(annotation.Dates, d => d.Span, length),
                Numbers = Keep(annotation.Numbers, n => n.Span, length),
            };
    }

    private static bool IsClean<T>(IReadOnlyList<T> items, Func<T, TextSpan> spanOf, int length)
    {
        var last = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var span = spanOf(items[i]);
            if (span.IsEmpty || span.Start < last || span.End > length)
            {
                return false;
            }

            last = span.End;
        }

        return true;
    }

    private static List<T> Keep<T>(IReadOnlyList<T> items, Func<T, TextSpan> spanOf, int length)
    {
        var kept = new List<T>(items.Count);
        var last = 0;
        foreach (var item in items.OrderBy(i => spanOf(i).Start))
        {
            var span = spanOf(item);
            if (!span.IsEmpty && span.Start >= last && span.End <= length)
            {
                kept.Add(item);
                last = span.End;
            }
        }

        return kept;
    }
}
