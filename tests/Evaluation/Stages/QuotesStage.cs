using Newsdesk.Entities;
using Newsdesk.Evaluation.Input;
using Newsdesk.Evaluation.Metrics;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Evaluation.Stages;

/// <summary>Words of somebody: where they stand and who says them.</summary>
internal sealed class QuotesStage : IStage
{
    public string Name => "quotes";

    public IReadOnlyList<string> Sets => [];

    public IReadOnlyList<string> Labels => ["quotations.jsonl"];

    public void Run(string setPath, StageRun run)
    {
        var annotator = WarmAnnotator.Create(ProductKnowledge.Shipped);
        var texts = new LabelledTexts(run.DataFolder);
        var (spans, speakers) = (new SpanSets(), new SpanSets());
        var scores = new SortedDictionary<string, QuoteScore>(StringComparer.Ordinal);
        foreach (var item in JsonLines.Read<Item>(setPath))
        {
            var text = item.Text ?? texts.Find(item.File ?? "", item.Id, item.Sha256).Body;
            var annotation = run.Time(() => annotator.Annotate(new AnnotationInput(text)).Text);
            var predicted = annotation.Quotations.Select(ToQuote).ToList();
            run.Predict(new { item.Id, Quotes = predicted.Select(quote => quote with { Speaker = null }) });
            var expected = (item.Quotes ?? []).Where(quote => quote.Direct).ToList();
            var direct = predicted.Where(quote => quote.Direct).ToList();
            spans.Add(expected.Select(quote => (quote.ContentStart, quote.ContentEnd)), direct.Select(quote => (quote.ContentStart, quote.ContentEnd)));
            speakers.Add(
                expected.Select(quote => (quote.ContentStart, quote.ContentEnd, quote.SpeakerStart, quote.SpeakerEnd)),
                direct.Select(quote => (quote.ContentStart, quote.ContentEnd, quote.SpeakerStart, quote.SpeakerEnd)));
            var reported = (item.Quotes ?? []).Where(quote => !quote.Direct).ToList();
            var isReportedLabelled = item.Part?.StartsWith("news", StringComparison.Ordinal) is not true;
            foreach (var part in item.Part is null ? ["all"] : new[] { "all", item.Part })
            {
                Score(scores, $"{part}_direct").Add(text, expected.Select(ToSpoken), direct.Select(ToSpoken));
                if (isReportedLabelled)
                {
                    Score(scores, $"{part}_reported").Add(text, reported.Select(ToSpoken), predicted.Where(quote => !quote.Direct).Select(ToSpoken));
                }
            }
        }

        Report(run, spans, speakers, scores);
    }

    private static void Report(StageRun run, SpanSets spans, SpanSets speakers, SortedDictionary<string, QuoteScore> scores)
    {
        // The labels of the project have their marks inside or outside; exact spans tell nothing of them.
        if (!scores.Keys.Any(name => name.Contains("heldout", StringComparison.Ordinal)))
        {
            run.Report("direct_span", spans.Score);
            run.Report("direct_span_speaker", speakers.Score);
        }

        foreach (var (name, score) in scores)
        {
            run.Report($"{name}_content", score.Contents);
            run.Report($"{name}_content_speaker", score.Speakers);
        }
    }

    private static QuoteScore Score(SortedDictionary<string, QuoteScore> scores, string name)
    {
        if (!scores.TryGetValue(name, out var score))
        {
            scores.Add(name, score = new QuoteScore());
        }

        return score;
    }

    private static Quote ToQuote(Quotation quote) => new(
        quote.Speaker?.Start, quote.Speaker?.End, quote.Cue?.Start, quote.Cue?.End, quote.Content.Start, quote.Content.End, quote.IsDirect, quote.SpeakerFullForm);

    private static SpokenSpan ToSpoken(Quote quote) => new(
        new TextSpan(quote.ContentStart, quote.ContentEnd),
        quote is { SpeakerStart: { } start, SpeakerEnd: { } end } ? new TextSpan(start, end) : null,
        quote.Speaker ?? "",
        quote.Direct);

    private sealed record Item(string Id, string? Text, Quote[]? Quotes, string? File, string? Sha256, string? Part);

    private sealed record Quote(
        int? SpeakerStart,
        int? SpeakerEnd,
        int? CueStart,
        int? CueEnd,
        int ContentStart,
        int ContentEnd,
        bool Direct,
        [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? Speaker = null);
}
