using System.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Applies edits to a span.</summary>
internal static class SpanEdits
{
    /// <summary>The edited span; null when the edits are out of order, overlap or leave the span.</summary>
    public static string? Apply(ReadOnlySpan<char> span, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0)
        {
            return span.ToString();
        }

        var text = new StringBuilder(span.Length + 32);
        var at = 0;
        foreach (var edit in edits)
        {
            if (edit.Span.Start < at || !edit.Span.FitsIn(span.Length))
            {
                return null;
            }

            text.Append(span[at..edit.Span.Start]).Append(edit.Replacement);
            at = edit.Span.End;
        }

        return text.Append(span[at..]).ToString();
    }
}
