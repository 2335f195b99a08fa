using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.Verification;

/// <summary>The sentences, paragraphs and quotations of a stored text. Only the passages asked for are read, each once.</summary>
internal sealed class SourceLayout(string text)
{
    private readonly Dictionary<int, Passage> _passages = [];

    public string Text => text;

    /// <summary>Whether the span is exactly one sentence.</summary>
    public bool IsSentence(TextSpan span) => PassageAt(span).Sentences.Contains(span);

    /// <summary>Whether the span is somebody's words and nothing else.</summary>
    public bool IsQuoted(TextSpan span) => QuotesAround(span).Exists(q => q.Span.Start <= span.Start && q.Span.End + 1 >= span.End);

    /// <summary>The quotations of the lines that the span stands in.</summary>
    public List<QuotedRange> QuotesAround(TextSpan span) => PassageAt(span).Quotes;

    /// <summary>The line of the span with the one before it and the one behind.</summary>
    public ReadOnlySpan<char> Neighbourhood(TextSpan span)
    {
        var start = LineStart(Math.Max(0, LineStart(span.Start) - 1));
        while (start > 0 && string.IsNullOrWhiteSpace(text[start..LineStart(span.Start)]))
        {
            start = LineStart(start - 1);
        }

        var line = LineEnd(span.End);
        var end = LineEnd(Math.Min(text.Length, line + 1));
        while (end < text.Length && string.IsNullOrWhiteSpace(text[line..end]))
        {
            end = LineEnd(end + 1);
        }

        return text.AsSpan(start, end - start);
    }

    // A line break before anything but a small letter ends a sentence whatever stands around it: between two of them a passage reads as in the whole text.
    private Passage PassageAt(TextSpan span)
    {
        var start = LineStart(span.Start);
        while (start > 0 && !IsBreak(start))
        {
            start = LineStart(start - 1);
        }

        if (_passages.TryGetValue(start, out var passage))
        {
            return passage;
        }

        var end = LineEnd(span.Start);
        while (end < text.Length && !IsBreak(end + 1))
        {
            end = LineEnd(end + 1);
        }

        passage = Read(new TextSpan(start, end));
        _passages.Add(start, passage);
        return passage;
    }

    private Passage Read(TextSpan passage)
    {
        var sentences = new HashSet<TextSpan>();
        var quotes = new List<QuotedRange>();
        var paragraph = passage.Start;
        var last = passage.Start;
        foreach (var span in SentenceSplitter.Split(passage.Of(text.AsSpan())))
        {
            var sentence = new TextSpan(span.Start + passage.Start, span.End + passage.Start);
            sentences.Add(sentence);
            if (text.AsSpan(last, sentence.Start - last).Contains('\n'))
            {
                AddQuotes(new TextSpan(paragraph, last), quotes);
                paragraph = sentence.Start;
            }

            last = sentence.End;
        }

        AddQuotes(new TextSpan(paragraph, passage.End), quotes);
        return new Passage(sentences, quotes);
    }

    private void AddQuotes(TextSpan paragraph, List<QuotedRange> quotes)
    {
        foreach (var (span, isClosed) in QuotationPairs.Find(paragraph.Of(text.AsSpan())))
        {
            quotes.Add(new QuotedRange(new TextSpan(span.Start + paragraph.Start, span.End + paragraph.Start), isClosed));
        }
    }

    private bool IsBreak(int lineStart)
    {
        var rest = text.AsSpan(lineStart).TrimStart();
        return rest.IsEmpty || !char.IsLower(rest[0]);
    }

    private int LineStart(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private int LineEnd(int at) => at < text.Length && text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private sealed record Passage(HashSet<TextSpan> Sentences, List<QuotedRange> Quotes);
}
