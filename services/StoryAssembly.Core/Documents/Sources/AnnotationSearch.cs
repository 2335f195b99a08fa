using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Finds what an annotation says about a place in its text. Its lists are in the order of their spans.</summary>
internal static class AnnotationSearch
{
    extension(Annotation annotation)
    {
        /// <summary>The mention that covers the position; null when none does.</summary>
        public Mention? MentionAt(int position)
        {
            var index = FirstFrom(annotation.Mentions, m => m.Span, position + 1) - 1;
            return index >= 0 && annotation.Mentions[index].Span.Contains(position) ? annotation.Mentions[index] : null;
        }

        /// <summary>The mentions that begin in the span.</summary>
        public IEnumerable<Mention> MentionsIn(TextSpan span)
        {
            var first = FirstFrom(annotation.Mentions, m => m.Span, span.Start);
            for (var i = first; i < annotation.Mentions.Count && annotation.Mentions[i].Span.Start < span.End; i++)
            {
                yield return annotation.Mentions[i];
            }
        }

        /// <summary>The numbers that lie in the span.</summary>
        public IEnumerable<NumberExpression> NumbersIn(TextSpan span)
        {
            var first = FirstFrom(annotation.Numbers, n => n.Span, span.Start);
            for (var i = first; i < annotation.Numbers.Count && annotation.Numbers[i].Span.End <= span.End; i++)
            {
                yield return annotation.Numbers[i];
            }
        }
    }

    // The first item that starts at the position or behind it.
    private static int FirstFrom<T>(IReadOnlyList<T> items, Func<T, TextSpan> spanOf, int position)
    {
        var low = 0;
        var high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(items[middle]).Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
