using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Plans the edits that make a sentence stand alone: every one is of a kind that the verifier can check from the source.</summary>
internal static class SentenceEditor
{
    /// <summary>The edits in the order of the span.</summary>
    /// <param name="span">The sentence as it stands in the source.</param>
    /// <param name="published">The day on which its article was published.</param>
    /// <param name="names">Short names of the sentence to write in full, offsets in the span, in order.</param>
    /// <param name="dates">Whether relative dates are made absolute.</param>
    public static List<TextEdit> Plan(ReadOnlySpan<char> span, ReadOnlySpan<Token> tokens, DateOnly published, IReadOnlyList<TextEdit> names, bool dates)
    {
        var edits = new List<TextEdit>();
        var start = PlanOpening(span, edits);
        PlanSpacing(span, start, edits);
        if (dates)
        {
            AddAll(edits, AbsoluteDates.Plan(span, tokens, published), start);
        }

        AddAll(edits, names, start);
        PlanCapital(span, start, edits);
        edits.Sort((left, right) =>
            left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start) : left.Span.End.CompareTo(right.Span.End));
        return edits;
    }

    // The dateline, then the connective; the rest of the sentence starts behind both.
    private static int PlanOpening(ReadOnlySpan<char> span, List<TextEdit> edits)
    {
        var start = Datelines.Measure(span);
        if (start > 0)
        {
            edits.Add(new TextEdit(new TextSpan(0, start), "", EditReason.Dateline));
        }

        var connective = Connectives.Measure(span[start..]);
        if (connective > 0)
        {
            edits.Add(new TextEdit(TextSpan.FromLength(start, connective), "", EditReason.Connective));
        }

        return start + connective;
    }

    private static void PlanSpacing(ReadOnlySpan<char> span, int start, List<TextEdit> edits)
    {
        for (var run = Spacing.FindIrregular(span, start); !run.IsEmpty; run = Spacing.FindIrregular(span, run.End))
        {
            edits.Add(new TextEdit(run, " ", EditReason.Whitespace));
        }
    }

    private static void AddAll(List<TextEdit> edits, IReadOnlyList<TextEdit> more, int start)
    {
        foreach (var edit in more)
        {
            if (edit.Span.Start >= start && !edits.Exists(e => e.Span.Overlaps(edit.Span) || e.Span.Start == edit.Span.Start))
            {
                edits.Add(edit);
            }
        }
    }

    private static void PlanCapital(ReadOnlySpan<char> span, int start, List<TextEdit> edits)
    {
        if (start < span.Length && char.IsLower(span[start]) && !edits.Exists(e => e.Span.Start == start && !e.Span.IsEmpty))
        {
            edits.Add(new TextEdit(TextSpan.FromLength(start, 1), char.ToUpperInvariant(span[start]).ToString(), EditReason.Capital));
        }
    }
}
